import { monotonicNow } from '../../signaling/basics/monotonic.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Lan, LanState } from '../../signaling/lan/lan.ts';
import { fail, type HubPlace, type Result } from '../../signaling/protocol/index.ts';
import type { HubInfo } from '../bridge/hub-info.ts';
import type { EmbeddedHub } from './embedded-hub.ts';
import type { HubChoice } from './hub-choice.ts';
import { targetAt, type HubTarget } from './hub-target.ts';

/**
 * Least time between two referrals that are followed from the set hub to another one, ms: the other one may be gone.
 */
const REFERRAL_MS = 5_000;

export interface HubFinderDeps {
  choice: HubChoice;
  /** The own hub; null while there is none. */
  own: () => EmbeddedHub | null;
  createLan: (own: EmbeddedHub | null) => Lan;
  /** Another hub is in use, or the number of followers of the own hub changed. */
  onChange: () => void;
}

/**
 * Decides which hub is in use: the one that a person set, else the one that the apps of the LAN agree on, which may be
 * this app's. While the LAN seeks a hub the lost one stays the target, because it may come back.
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

  /** Null while there is no hub to connect to. */
  get target(): HubTarget | null {
    return this.#target;
  }

  /** Whether the hub in use is the one that a person, a flag or a variable named, not one that it refers to. */
  get isHubSet(): boolean {
    return this.#target !== null && this.#target.url === this.#deps.choice.address;
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
    // A hub on plain http is on this computer, and no guest can reach it.
    if (this.#deps.choice.address !== null) return this.#target?.url.startsWith('https:') ? this.#target.url : null;
    return this.#lan?.state.kind === 'following' ? this.#lan.state.hub.url : null;
  }

  /** Null while a person has set a hub, since this app then takes no part in the LAN. */
  get lanState(): LanState | null {
    return this.#lan?.state ?? null;
  }

  /** Starts again: at the start, and when another hub was set or the embedded hub changed. Hands the LAN over first. */
  restart(): Promise<void> {
    const restarted = this.#lastRestart.then(() => this.#restart());
    // A failed restart must not prevent the next one.
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

  /** The number of guests (pages in a browser) at the own hub has changed. */
  setGuests(count: number): void {
    this.#lan?.setGuests(count);
  }

  /**
   * A page has lost the hub in use. Reports that to the LAN; or, when a set hub refers to another one, uses that as
   * long as it is there.
   *
   * @param movedTo origin that the hub in use refers its clients to; null for none
   */
  lost(movedTo: string | null): void {
    this.#lan?.suspectHub();
    const { choice } = this.#deps;
    if (choice.address === null) return;
    const isReferred = this.#target?.url !== choice.address;
    if (movedTo !== null && (isReferred || monotonicNow() - this.#lastReferral > REFERRAL_MS)) {
      this.#lastReferral = monotonicNow();
      this.#use(choice.referredTarget(movedTo));
    } else if (isReferred) {
      this.#use(choice.targetOf(choice.address));
    }
  }

  /** Hands over to a successor, without calling `onChange`; `movedTo` is the successor then, if there is one. */
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
