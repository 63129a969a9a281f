import type { LinkSignal } from '../../../signaling/protocol/index.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { RECOVERY } from './link-state.ts';

/** Who passes signals on: a common peer, or the hub. */
export type Via = 'peer' | 'hub';

/** Gives a signal to somebody to pass on; false when nobody is there. `onRefused` is called when it did not arrive. */
export type Relay = (signal: LinkSignal, onRefused: () => void) => boolean;

export interface SignalRouteOptions {
  /** Over the link's own control channel; false when that is not open. */
  direct: (signal: LinkSignal) => boolean;
  relay: Record<Via, Relay>;
  /** Of a connection that still stands. */
  isCurrent: (signal: LinkSignal) => boolean;
  /** ms */
  now: () => number;
}

/**
 * The way that a link's signals take: over its own control channel while that is alive, so that others are needed only
 * to meet; else by way of others; and what nobody could take on waits for somebody who can. See SPEC.md [LINK-7].
 */
export class SignalRoute {
  readonly #options: SignalRouteOptions;
  #lastHeardAt: number;
  /** When the control channel was last in doubt: only what is heard later shows that it works. */
  #doubtedAt = -Infinity;
  #movedAt = -Infinity;
  /** The way that the other side's last signal took: until it is heard again it knows better which one reaches it. */
  #cameVia: Via = 'peer';
  #waiting: LinkSignal[] = [];

  constructor(options: SignalRouteOptions) {
    this.#options = options;
    this.#lastHeardAt = options.now();
  }

  /** When anything last arrived on the link, ms. */
  get lastHeardAt(): number {
    return this.#lastHeardAt;
  }

  /** The way to the other side is believed to work, for what is to be passed on to others. */
  get isAlive(): boolean {
    return this.#options.now() - this.#lastHeardAt < RECOVERY.silenceMs && this.#lastHeardAt > this.#movedAt;
  }

  /** Something arrived on the link. */
  heard(): void {
    this.#lastHeardAt = this.#options.now();
  }

  /** The other side used another way than the control channel, which may be dead although it is open. */
  doubt(via: Via): void {
    this.#doubtedAt = this.#options.now();
    this.#cameVia = via;
  }

  /** This computer's addresses changed: every way that there was may be dead. */
  moved(): void {
    this.#movedAt = this.#options.now();
  }

  send(signal: LinkSignal): void {
    if (this.isAlive && this.#lastHeardAt > this.#doubtedAt && this.#options.direct(signal)) return;
    if (this.relay(signal)) return;
    this.#keep(signal);
    // The last hope: it arrives if the channel lives after all, and counts once.
    this.#options.direct(signal);
  }

  /** False when there is nobody to pass it on. A signal that then does not arrive is tried again later. */
  relay(signal: LinkSignal): boolean {
    const answersHub = this.#cameVia === 'hub' && this.#doubtedAt > this.#lastHeardAt;
    const ways: Via[] = answersHub ? ['hub', 'peer'] : ['peer', 'hub'];
    return ways.some((via) => this.#options.relay[via](signal, () => this.#keep(signal)));
  }

  /** To be called now and then, and when there may be somebody again to pass signals on. */
  retry(): void {
    const waiting = this.#waiting.filter(this.#options.isCurrent);
    this.#waiting = [];
    for (const [i, signal] of waiting.entries()) {
      if (this.relay(signal)) continue;
      this.#waiting.push(...waiting.slice(i));
      return;
    }
  }

  #keep(signal: LinkSignal): void {
    if (this.#waiting.some((other) => isSaidAgain(signal, other))) return;
    const others = this.#waiting.filter((other) => !isSaidAgain(other, signal) && !isCandidateOf(other, signal));
    this.#waiting = [...others, signal].slice(-LIMITS.candidatesPerGeneration);
  }
}

/** Whether a description is said again, or one that makes it obsolete, by another one. */
function isSaidAgain({ body: one }: LinkSignal, { body: other }: LinkSignal): boolean {
  if (one.kind !== 'description' || other.kind !== 'description') return false;
  return one.description.type === other.description.type && one.negotiation <= other.negotiation;
}

/** A description has the candidates in it that were gathered before. */
function isCandidateOf({ body: one }: LinkSignal, { body: other }: LinkSignal): boolean {
  return one.kind === 'candidate' && other.kind === 'description';
}
