import { fail, LIMITS, ok, type Result } from '../protocol/index.ts';
import { LastMet } from './last-met.ts';
import { pairUp } from './pair-up.ts';
import { isGuest, type Peers } from './peers.ts';
import type { Rooms } from './rooms.ts';

/** Two who were introduced to each other. */
interface Pair {
  /** Who rings the other once both take it, and that other. */
  readonly ends: readonly [string, string];
  /** Who of them takes it. */
  readonly taken: Set<string>;
  readonly timer: NodeJS.Timeout;
}

export interface SeekersDeps {
  peers: Peers;
  rooms: Pick<Rooms, 'membershipOf'>;
  /** For how long two are not introduced again, ms. */
  meetAgainMs: number;
  /** Gives numbers from 0 to below 1. */
  random: () => number;
}

/** Who looks for anybody to talk to, and which of them were introduced to each other. SPEC.md [SEEK-1] to [SEEK-4]. */
export class Seekers {
  readonly #deps: SeekersDeps;
  /** Peer ids, in the order of arrival. */
  readonly #waiting = new Set<string>();
  /** By the peer ids of both. */
  readonly #pairs = new Map<string, Pair>();
  readonly #last: LastMet;
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: SeekersDeps) {
    this.#deps = deps;
    this.#last = new LastMet(deps.meetAgainMs, (peerId) => this.#waiting.has(peerId) && this.#changed());
  }

  /** Waits. Of a pair that somebody does not want the other one waits again too. */
  seek(peerId: string): Result<{ waiting: number }> {
    const { peers, rooms } = this.#deps;
    if (peers.get(peerId)?.availability === 'do-not-disturb') return fail('do-not-disturb', 'Be available first.');
    if (rooms.membershipOf(peerId)) return fail('already-in-room', 'Leave the room first.');
    if (!this.#waiting.has(peerId) && this.#waiting.size >= LIMITS.seekers)
      return fail('rate-limited', 'Too many look.');
    const unwanted = this.#pairs.get(peerId);
    if (unwanted && !isAgreed(unwanted)) this.#last.refused(unwanted.ends);
    this.#part(peerId);
    this.#waiting.add(peerId);
    this.#changed();
    return ok({ waiting: this.#waiting.size });
  }

  /** Wants to talk to whom it was introduced to. Both are told once both do. */
  take(peerId: string, other: string): Result<Record<never, never>> {
    const pair = this.#pairs.get(peerId);
    if (!pair?.ends.includes(other) || other === peerId) return fail('peer-not-found', 'That one looks no more.');
    if (isAgreed(pair)) return ok({});
    pair.taken.add(peerId);
    if (isAgreed(pair)) {
      const [caller, called] = pair.ends;
      const { peers } = this.#deps;
      peers.emit(called, 'paired', { with: caller, calls: false });
      peers.emit(caller, 'paired', { with: called, calls: true });
    }
    return ok({});
  }

  /** Whether this peer was told to ring that one. */
  mayRing(caller: string, called: string): boolean {
    const pair = this.#pairs.get(caller);
    return pair !== undefined && isAgreed(pair) && pair.ends[0] === caller && pair.ends[1] === called;
  }

  /** Looks no more: said so, is on a new connection, or in a room. */
  withdraw(peerId: string): void {
    this.#part(peerId);
    if (this.#waiting.delete(peerId)) this.#changed();
  }

  /** A peer has left the hub. */
  departed(peerId: string): void {
    this.withdraw(peerId);
    this.#last.forget(peerId);
  }

  /** Forgets everything without an event. */
  clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    // The hub may serve again, with others.
    this.#timer = null;
    for (const { timer } of this.#pairs.values()) clearTimeout(timer);
    this.#pairs.clear();
    this.#waiting.clear();
    this.#last.clear();
  }

  /** Ends what a peer was introduced for. Whoever took it, and was not told to ring yet, waits again. */
  #part(peerId: string): void {
    const pair = this.#pairs.get(peerId);
    if (pair === undefined) return;
    clearTimeout(pair.timer);
    for (const one of pair.ends) this.#pairs.delete(one);
    if (isAgreed(pair)) return;
    for (const one of pair.ends) if (one !== peerId) this.#waiting.add(one);
    this.#changed();
  }

  /** Not at once: of those who come in that time all can be in a pair, and what is told of them is told once. */
  #changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#pairUp();
    }, LIMITS.pairingMs);
  }

  #pairUp(): void {
    const { peers, random } = this.#deps;
    // Whoever is not connected now may come back, and asks again then.
    for (const one of this.#waiting) if (!peers.get(one)?.socket) this.#waiting.delete(one);
    const seekers = [...this.#waiting].map((peerId) => ({ peerId, last: this.#last.of(peerId) }));
    for (const ends of pairUp(seekers, random)) this.#introduce(ends);
    for (const one of this.#waiting) peers.emit(one, 'seeking', { waiting: this.#waiting.size });
  }

  #introduce(ends: readonly [string, string]): void {
    const timer = setTimeout(() => this.#giveUp(pair), LIMITS.takePairMs);
    const pair: Pair = { ends, taken: new Set(), timer };
    const [one, other] = ends;
    this.#last.met(ends);
    for (const end of ends) {
      this.#waiting.delete(end);
      this.#pairs.set(end, pair);
    }
    this.#tell(one, other);
    this.#tell(other, one);
  }

  /** Whoever has not taken it in that time does not look any more. */
  #giveUp(pair: Pair): void {
    for (const end of pair.ends) this.#pairs.delete(end);
    if (isAgreed(pair)) return;
    for (const end of pair.taken) this.#waiting.add(end);
    this.#changed();
  }

  #tell(peerId: string, other: string): void {
    const { peers } = this.#deps;
    const peer = peers.get(other);
    if (peer) peers.emit(peerId, 'pair', { with: { peerId: other, name: peer.name }, guest: isGuest(peer) });
  }
}

/** Both take it, and were told so. */
function isAgreed({ ends, taken }: Pair): boolean {
  return taken.size === ends.length;
}
