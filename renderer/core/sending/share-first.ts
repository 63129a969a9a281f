import { Listeners } from '../../../signaling/basics/listeners.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { LinkReadings } from '../model-quality.ts';
import type { ReadableStore } from '../readable-store.ts';
import { easeCamera, fullCamera, type CameraEase, type CameraStep } from './camera-step.ts';
import { isShortOfLink, isShortOfProcessor, sentShare } from './share-shortage.ts';

/** By peer id. */
type Readings = ReadonlyMap<string, LinkReadings>;

/** Lets the camera step down on links whose share is short: a share comes first. */
export class ShareFirst {
  /** A camera is to be sent at another step. */
  readonly onChange = new Listeners<void>();
  /** By peer id, while something is shared. */
  #eases: ReadonlyMap<string, CameraEase> = new Map();

  /** @param readings what is known of each link; a link that was read anew has another `lastMinute` */
  constructor(readings: ReadableStore<Readings>, scope: Scope) {
    scope.add(readings.subscribe((now, before) => this.#follow(now, before)));
  }

  /** How far the camera has stepped down on the link to a peer. */
  stepOf(peerId: string): CameraStep {
    return this.#eases.get(peerId)?.step ?? 0;
  }

  #follow(readings: Readings, before: Readings): void {
    const all = [...readings.values()].map(({ latest }) => latest);
    if (!all.some(sentShare)) return this.#set(new Map());
    const now = performance.now();
    const isBusy = all.some(isShortOfProcessor);
    this.#set(
      new Map(
        Array.from(readings, ([peerId, { latest, lastMinute }]) => {
          const ease = this.#eases.get(peerId) ?? fullCamera(now);
          // The same reading twice does not say that something lasts.
          if (lastMinute === before.get(peerId)?.lastMinute) return [peerId, ease];
          return [peerId, easeCamera(ease, isBusy || isShortOfLink(latest), now)];
        }),
      ),
    );
  }

  #set(eases: ReadonlyMap<string, CameraEase>): void {
    const before = new Map([...this.#eases].map(([peerId, { step }]) => [peerId, step]));
    this.#eases = eases;
    const peerIds = new Set([...before.keys(), ...eases.keys()]);
    if ([...peerIds].some((peerId) => (before.get(peerId) ?? 0) !== this.stepOf(peerId))) this.onChange.emit();
  }
}
