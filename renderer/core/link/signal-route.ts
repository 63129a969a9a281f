import type { LinkSignal, SignalBody } from '../../../signaling/protocol/index.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { RECOVERY } from './link-state.ts';
import type { PeerMessaging } from './peer-messaging.ts';
import type { RunningClock } from './running-clock.ts';

/** A peer's one stay in the room. */
export interface PeerVisit {
  peerId: string;
  visit: string;
}

/** Who passes signals on: a common peer, or the hub. */
export type Via = 'peer' | 'hub';

/** Somebody who may pass signals on. */
export interface SignalRelay {
  /** False when there is nobody at the moment; nothing was sent then. `onRefused`: later it did not arrive. */
  sendSignal(to: string, signal: LinkSignal, onRefused: () => void): boolean;
}

export interface SignalRouteOptions {
  self: PeerVisit;
  remote: PeerVisit;
  epoch: number;
  /** The link's own control channel. */
  messaging: Pick<PeerMessaging, 'sendControl'>;
  relays: Record<Via, SignalRelay>;
  clock: Pick<RunningClock, 'now'>;
}

/**
 * The way that a link's signals take: over its own control channel while that is alive, so that others are needed only
 * to meet; else by way of others; and what nobody could take on waits for somebody who can. See SPEC.md [LINK-7].
 */
export class SignalRoute {
  readonly #options: SignalRouteOptions;
  #epoch: number;
  #lastHeardAt: number;
  /** When the control channel was last in doubt: only what is heard later shows that it works. */
  #doubtedAt = -Infinity;
  #movedAt = -Infinity;
  /** The way that the other side's last signal took: until it is heard again it knows better which one reaches it. */
  #cameVia: Via = 'peer';
  #waiting: LinkSignal[] = [];

  constructor(options: SignalRouteOptions) {
    this.#options = options;
    this.#epoch = options.epoch;
    this.#lastHeardAt = options.clock.now();
  }

  /** Of the connection that stands; each new one counts one up (SPEC.md [LINK-2]). */
  get epoch(): number {
    return this.#epoch;
  }

  /** A new connection takes the place of the old one: nobody needs that one's signals any more. */
  startEpoch(epoch: number): void {
    this.#epoch = epoch;
    this.#waiting = [];
  }

  /** When anything last arrived on the link, ms. */
  get lastHeardAt(): number {
    return this.#lastHeardAt;
  }

  /** The way to the other side is believed to work, for what is to be passed on to others. */
  get isAlive(): boolean {
    return this.#options.clock.now() - this.#lastHeardAt < RECOVERY.silenceMs && this.#lastHeardAt > this.#movedAt;
  }

  /** Something arrived on the link. */
  heard(): void {
    this.#lastHeardAt = this.#options.clock.now();
  }

  /** The other side used another way than the control channel, which may be dead although it is open. */
  doubt(via: Via): void {
    this.#doubtedAt = this.#options.clock.now();
    this.#cameVia = via;
  }

  /** This computer's addresses changed: every way that there was may be dead. */
  moved(): void {
    this.#movedAt = this.#options.clock.now();
  }

  /** Sends a signal of the connection that stands, now or when there is a way. */
  send(body: SignalBody): void {
    const signal = this.#signal(this.#epoch, body);
    if (this.isAlive && this.#lastHeardAt > this.#doubtedAt && this.#direct(signal)) return;
    if (this.#relay(signal)) return;
    this.#keep(signal);
    // The last hope: it arrives if the channel lives after all, and counts once.
    this.#direct(signal);
  }

  /**
   * Asks the other side to start again at this epoch. False when there is nobody to pass that on: nor would there be
   * for what a new connection has to say.
   *
   * @param epoch the present one or, before starting it oneself, the next
   */
  askRebuild(epoch: number): boolean {
    return this.#relay(this.#signal(epoch, { kind: 'rebuild' }));
  }

  /** To be called now and then, and when there may be somebody again to pass signals on. */
  retry(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const [i, signal] of waiting.entries()) {
      if (this.#relay(signal)) continue;
      this.#waiting.push(...waiting.slice(i));
      return;
    }
  }

  #direct(signal: LinkSignal): boolean {
    return this.#options.messaging.sendControl({ kind: 'signal', signal });
  }

  /** False when there is nobody to pass it on. A signal that then does not arrive is tried again later. */
  #relay(signal: LinkSignal): boolean {
    const { relays, remote } = this.#options;
    const answersHub = this.#cameVia === 'hub' && this.#doubtedAt > this.#lastHeardAt;
    const ways: Via[] = answersHub ? ['hub', 'peer'] : ['peer', 'hub'];
    return ways.some((via) =>
      relays[via].sendSignal(remote.peerId, signal, () => {
        if (signal.epoch === this.#epoch) this.#keep(signal);
      }),
    );
  }

  #signal(epoch: number, body: SignalBody): LinkSignal {
    const { self, remote } = this.#options;
    return { visit: self.visit, toVisit: remote.visit, epoch, body };
  }

  #keep(signal: LinkSignal): void {
    if (this.#waiting.some((other) => isCoveredBy(signal, other))) return;
    const others = this.#waiting.filter((other) => !isCoveredBy(other, signal) && !isCandidateOf(other, signal));
    this.#waiting = [...others, signal].slice(-LIMITS.candidatesPerGeneration);
  }
}

/** Whether another description is the same one retransmitted, or makes it obsolete. */
function isCoveredBy({ body: one }: LinkSignal, { body: other }: LinkSignal): boolean {
  if (one.kind !== 'description' || other.kind !== 'description') return false;
  return one.description.type === other.description.type && one.negotiation <= other.negotiation;
}

/** A description has the candidates in it that were gathered before. */
function isCandidateOf({ body: one }: LinkSignal, { body: other }: LinkSignal): boolean {
  return one.kind === 'candidate' && other.kind === 'description';
}
