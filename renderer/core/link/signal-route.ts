import type { LinkSignal, PeerVisit, SignalBody } from '../../../signaling/protocol/index.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { RECOVERY } from './link-state.ts';
import type { PeerMessaging } from './peer-messaging.ts';
import type { RunningClock } from './running-clock.ts';

/** Relays signals to peers: the hub, or a common peer. */
export interface SignalRelay {
  /**
   * False when there is no relay at the moment: nothing was sent. `onRefused` is called if the signal turns out not to
   * have been delivered.
   */
  sendSignal(to: string, signal: LinkSignal, onRefused: () => void): boolean;
}

export interface SignalRouteOptions {
  self: PeerVisit;
  remote: PeerVisit;
  epoch: number;
  /** The link's own control channel. */
  messaging: Pick<PeerMessaging, 'sendControl'>;
  relays: Record<'peer' | 'hub', SignalRelay>;
  clock: Pick<RunningClock, 'now'>;
}

/**
 * Chooses the ways for a link's signals (SPEC.md [LINK-7]): the link's own control channel while that works, else a
 * common peer and the hub. Signals that nobody could relay are kept and tried again.
 */
export class SignalRoute {
  readonly #options: SignalRouteOptions;
  #epoch: number;
  #lastHeardAt: number;
  /** When something last arrived on the control channel itself, ms. */
  #lastFrameAt: number;
  /** When the control channel was last in doubt, ms: only what is received on it later shows that it works. */
  #doubtedAt = -Infinity;
  #movedAt = -Infinity;
  #waiting: LinkSignal[] = [];

  constructor(options: SignalRouteOptions) {
    this.#options = options;
    this.#epoch = options.epoch;
    this.#lastHeardAt = options.clock.now();
    this.#lastFrameAt = options.clock.now();
  }

  /** Epoch of the present connection; each rebuild adds one (SPEC.md [LINK-2]). */
  get epoch(): number {
    return this.#epoch;
  }

  /** The connection was rebuilt: signals of the old one that still wait are dropped. */
  startEpoch(epoch: number): void {
    this.#epoch = epoch;
    this.#waiting = [];
  }

  /** Time since anything arrived on the link, ms. */
  get silentMs(): number {
    return this.#options.clock.now() - this.#lastHeardAt;
  }

  /** Whether anything arrived on the link lately, and since this computer woke up or its addresses changed. */
  get heardLately(): boolean {
    return this.silentMs < RECOVERY.silenceMs && this.#lastHeardAt > this.#movedAt;
  }

  /** Whether the control channel is believed to work, also for signals to be relayed. */
  get isAlive(): boolean {
    const quietMs = this.#options.clock.now() - this.#lastFrameAt;
    return quietMs < RECOVERY.silenceMs && this.#lastFrameAt > this.#movedAt;
  }

  /**
   * Something arrived on the link.
   *
   * @param on that it was a frame shows that the control channel works. Media or ICE's own checks do not: those are answered also on a
   *   new path that carries no data yet.
   */
  heard(on: 'control' | 'transport'): void {
    this.#lastHeardAt = this.#options.clock.now();
    if (on === 'control') this.#lastFrameAt = this.#lastHeardAt;
  }

  /** The other side sent a signal through a relay, so the control channel may be dead although it is open. */
  doubt(): void {
    this.#doubtedAt = this.#options.clock.now();
  }

  /** This computer woke up, or its addresses changed: the link may be dead. */
  moved(): void {
    this.#movedAt = this.#options.clock.now();
  }

  /** Sends a signal of the present connection, or keeps it until there is a way. A signal that arrives twice counts once. */
  send(body: SignalBody): void {
    const signal = this.#signal(this.#epoch, body);
    const doubted = this.#isDoubted;
    if (this.isAlive && !doubted && this.#direct(signal)) return;
    const relayed = this.#relay(signal);
    if (!relayed) this.#keep(signal);
    // The control channel may work after all, and a hub does not know at once whom it reaches no more.
    if (!relayed || doubted) this.#direct(signal);
  }

  /**
   * Asks the other side to rebuild at this epoch, by a relay and on the link itself: a side that still hears the link
   * takes nobody else's word ([LINK-9]). False when nobody can relay that: then nobody could relay the signals of a new
   * connection either.
   *
   * @param epoch the present one or, before rebuilding, the next
   */
  askRebuild(epoch: number): boolean {
    const signal = this.#signal(epoch, { kind: 'rebuild' });
    const relayed = this.#relay(signal);
    if (relayed) this.#direct(signal);
    return relayed;
  }

  /** Tries kept signals again. To be called once a second, and when a relay may have become available. */
  retry(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const [i, signal] of waiting.entries()) {
      if (this.#relay(signal)) continue;
      this.#waiting.push(...waiting.slice(i));
      return;
    }
  }

  /**
   * Whether there was reason to doubt the control channel and nothing arrived on it since, or only within 3 s: a path may work
   * one way only, so that this side hears the other and is not heard.
   */
  get #isDoubted(): boolean {
    const since = Math.max(this.#doubtedAt, this.#movedAt);
    return since >= this.#lastFrameAt || this.#options.clock.now() - since < RECOVERY.silenceMs;
  }

  #direct(signal: LinkSignal): boolean {
    return this.#options.messaging.sendControl({ kind: 'signal', signal });
  }

  /**
   * By both: a common peer may be one to whom the other side does not listen, and a hub may not know yet whom it reaches no more.
   * False when there is no relay. What a hub alone had and did not deliver is kept and tried again.
   */
  #relay(signal: LinkSignal): boolean {
    const { relays, remote } = this.#options;
    const peerHasIt = relays.peer.sendSignal(remote.peerId, signal, () => undefined);
    const hubHasIt = relays.hub.sendSignal(remote.peerId, signal, () => {
      if (!peerHasIt && signal.epoch === this.#epoch) this.#keep(signal);
    });
    return peerHasIt || hubHasIt;
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

/** Whether `one` is a candidate that a description sent later (`other`) contains. */
function isCandidateOf({ body: one }: LinkSignal, { body: other }: LinkSignal): boolean {
  return one.kind === 'candidate' && other.kind === 'description';
}
