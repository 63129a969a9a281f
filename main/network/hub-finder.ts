import { monotonicNow } from '../../signaling/basics/monotonic.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Lan, LanState } from '../../signaling/lan/lan.ts';
import { fail, type HubPlace, type Result } from '../../signaling/protocol/index.ts';
import type { HubInfo } from '../bridge/hub-info.ts';
import type { EmbeddedHub } from './embedded-hub.ts';
import type { HubChoice } from './hub-choice.ts';
import { targetAt, type HubTarget } from './hub-target.ts';

/** Between two times that the set hub's word for another one is followed, ms: that other one may be gone. */
const REFERRAL_MS = 5_000;

export interface HubFinderDeps {
  choice: HubChoice;
  /** The own hub; null while there is none. */
  own: () => EmbeddedHub | null;
  createLan: (own: EmbeddedHub | null) => Lan;
  /** Another hub is in use, or more or fewer follow the own one. */
  onChange: () => void;
}

/**
 * Which hub is in use: the one that a person set, and otherwise the one that the apps of the LAN agree on, of which this
 * one may be the hub. While the LAN seeks another the lost one stays the target, because it may come back.
 */
export class HubFinder {
  readonly #deps: HubFinderDeps;
  #lan: Lan | null = null;
  #stopListening = (): void => {};
  #target: HubTarget | null = null;
  #lastRestart: Promise<void> = Promise.resolve();
  #lastReferral = -Infinity;

  constructor(deps: HubFinderDeps) {
    this.#deps = deps;
  }

  /** Null while there is none to connect to. */
  get target(): HubTarget | null {
    return this.#target;
  }

  get hubInUse(): HubInfo['hub'] {
    const { address } = this.#deps.choice;
    if (address !== null) return { kind: 'other', address: this.#target?.url ?? address };
    const state = this.#lan?.state;
    switch (state?.kind) {
      case 'serving':
        return { kind: 'own', others: state.followers };
      case 'following':
        return { kind: 'other', address: state.hub.url };
      case 'seeking':
      case undefined:
        return { kind: 'seeking' };
    }
  }

  /** Origin of the hub that guests of the own one should go to; null while the own one serves, or nobody is known to. */
  get movedTo(): string | null {
    // Plain http is of this computer, and none of a guest's business.
    if (this.#deps.choice.address !== null) return this.#target?.url.startsWith('https:') ? this.#target.url : null;
    return this.#lan?.state.kind === 'following' ? this.#lan.state.hub.url : null;
  }

  /** Null while a hub is set. */
  get lanState(): LanState | null {
    return this.#lan?.state ?? null;
  }

  /** Begins anew: at the start, and when the choice or the own hub is another one. The LAN is handed over first. */
  restart(): Promise<void> {
    const restarted = this.#lastRestart.then(() => this.#restart());
    // One that failed must not keep the next from being tried.
    this.#lastRestart = restarted.catch(() => {});
    return restarted;
  }

  /** Answers the LAN's own paths on the own hub's server; false for any other. */
  handle(request: IncomingMessage, response: ServerResponse): boolean {
    return this.#lan?.handle(request, response) ?? false;
  }

  tryHub(place: HubPlace): ReturnType<Lan['tryHub']> {
    const nowhere: Result<never, 'unreachable'> = fail('unreachable', 'the LAN is not searched');
    return this.#lan?.tryHub(place) ?? Promise.resolve(nowhere);
  }

  setGuests(count: number): void {
    this.#lan?.setGuests(count);
  }

  /**
   * A page has no connection to the hub in use. The LAN is told so; a set hub that serves no more, because its app follows
   * another one, is taken at its word for as long as that one is there.
   *
   * @param movedTo origin of the hub that the one in use sends its clients to; null for none
   */
  lost(movedTo: string | null): void {
    this.#lan?.suspectHub();
    const { choice } = this.#deps;
    if (choice.address === null) return;
    const isReferred = this.#target?.url !== choice.address;
    if (movedTo !== null && (isReferred || monotonicNow() - this.#lastReferral > REFERRAL_MS)) {
      this.#lastReferral = monotonicNow();
      // A key that this computer knows better is not asked about: the set hub is the one that a person named.
      this.#use({ ...choice.targetOf(movedTo), onOtherKey: 'retry' });
    } else if (isReferred) {
      this.#use(choice.targetOf(choice.address));
    }
  }

  /** Hands over to a successor, without a word to `onChange`; `movedTo` names it then, if there is one. */
  async close(): Promise<void> {
    this.#stopListening();
    await this.#lan?.close();
  }

  async #restart(): Promise<void> {
    await this.close();
    const isFree = this.#deps.choice.address === null;
    this.#lan = isFree ? this.#deps.createLan(this.#deps.own()) : null;
    if (this.#lan !== null) this.#stopListening = this.#lan.onChange(() => this.#changed());
    this.#changed();
  }

  #changed(): void {
    this.#use(this.#nextTarget());
  }

  #use(target: HubTarget | null): void {
    this.#target = target;
    this.#deps.onChange();
  }

  #nextTarget(): HubTarget | null {
    const { choice, own } = this.#deps;
    if (choice.address !== null) return choice.targetOf(choice.address);
    const hub = own();
    const state = this.#lan?.state;
    switch (state?.kind) {
      case 'serving':
        return hub && targetAt({ url: hub.loopbackUrl, keyPin: hub.keyPin });
      case 'following':
        return targetAt(state.hub);
      case 'seeking':
      case undefined:
        return this.#target;
    }
  }
}
