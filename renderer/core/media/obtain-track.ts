import type { Scope } from '../../../signaling/basics/scope.ts';
import type { CaptureKind, MediaFailure } from '../model.ts';
import { openDevice, openFirst } from './open-device.ts';

export interface TrackRequest {
  /** Device ids to try in turn; '' is the system's default. */
  candidates: readonly string[];
  /** The track when it is asked for together with another one (one permission prompt); null when that failed. */
  given: Promise<MediaStreamTrack | null> | undefined;
  /** Owns the track. Ends when the request is overtaken or not wanted any more; then nothing else is opened for it. */
  command: Scope;
}

/** A track; or why there is none; or both: the former device again, and why the wanted one did not open. */
export interface ObtainedTrack {
  track: MediaStreamTrack | null;
  reason: MediaFailure | null;
}

/**
 * Opens devices of one kind, also where a driver gives one at a time: releases the device in use, and reopens it when
 * the wanted one fails.
 */
export class TrackObtainer {
  readonly #kind: CaptureKind;
  readonly #letGo: () => string | null;
  readonly #asking = new Set<Promise<ObtainedTrack>>();
  #before: string | null = null;

  /** @param letGo releases the device in use and returns its id; null when there is none */
  constructor(kind: CaptureKind, letGo: () => string | null) {
    this.#kind = kind;
    this.#letGo = letGo;
  }

  /**
   * Opens the first candidate that works. When the device is in use, waits for overtaken requests, which may have it
   * open for a moment, releases the device in use here, and tries again.
   */
  obtain(request: TrackRequest): Promise<ObtainedTrack> {
    const asking = this.#obtain(request, [...this.#asking]);
    this.#asking.add(asking);
    return asking.finally(() => this.#asking.delete(asking));
  }

  /** Forgets the released device: another one is in use, or none is wanted. */
  forget(): void {
    this.#before = null;
  }

  async #obtain(request: TrackRequest, overtaken: readonly Promise<unknown>[]): Promise<ObtainedTrack> {
    const { track, reason } = await this.#ask(request, overtaken);
    if (track) request.command.add(() => track.stop());
    return { track, reason };
  }

  async #ask({ candidates, given, command }: TrackRequest, overtaken: readonly Promise<unknown>[]) {
    const track = await given;
    if (track) return { track, reason: null };
    if (command.ended) return { track: null, reason: 'cancelled' as const };
    let opened = await openFirst(this.#kind, candidates);
    if (!opened.ok && opened.reason === 'in-use') {
      await Promise.all(overtaken);
      if (!command.ended) this.#before = this.#letGo() ?? this.#before;
      const madeWay = this.#before !== null || overtaken.length > 0;
      if (!command.ended && madeWay) opened = await openFirst(this.#kind, candidates);
    }
    if (opened.ok) return { track: opened.value, reason: null };
    const { reason } = opened;
    if (this.#before !== null) await Promise.all(overtaken);
    if (this.#before === null || command.ended) return { track: null, reason };
    const back = await openDevice(this.#kind, this.#before);
    return { track: back.ok ? back.value : null, reason };
  }
}
