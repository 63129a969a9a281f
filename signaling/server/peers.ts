import { Listeners } from '../basics/listeners.ts';
import type { Availability, EventName, EventPayload } from '../protocol/index.ts';
import type { HubPeer } from './config.ts';
import { emit, type HubSocket } from './hub-socket.ts';
import type { PeerPortrait } from './portraits.ts';
import type { PeerStatus } from './status-list.ts';

/** A peer's name and availability. */
export interface PeerProfile {
  name: string;
  availability: Availability;
}

/**
 * A greeted peer. Kept for the grace time after its socket is lost, so that others do not notice a short interruption.
 */
export interface Peer extends HubPeer, PeerProfile {
  /** Remote network address. */
  readonly address: string;
  /** Nobody is at its computer. */
  readonly away: boolean;
  readonly status: PeerStatus | null;
  readonly portrait: PeerPortrait | null;
  /** Null while its connection is lost. */
  readonly socket: HubSocket | null;
}

/** What clients tell after their hello; kept through [ID-4]. */
type Told = Pick<Peer, 'away' | 'status' | 'portrait'>;
const UNTOLD: Told = { away: false, status: null, portrait: null };

function toldBy({ away, status, portrait }: Told = UNTOLD): Told {
  return { away, status, portrait };
}

/** See SPEC.md [GUEST-4]. */
export function isGuest({ client }: Pick<HubPeer, 'client'>): boolean {
  return client === 'browser';
}

/** The register of greeted peers: identity is not the socket. See SPEC.md [ID-2] to [ID-4]. */
export class Peers {
  /** Somebody said hello, or is gone for good. */
  readonly onChange = new Listeners<readonly HubPeer[]>();
  readonly #graceMs: number;
  readonly #onDeparted: (peerId: string) => void;
  readonly #byId = new Map<string, Peer>();
  readonly #graceTimers = new Map<string, NodeJS.Timeout>();

  /**
   * @param graceMs how long a lost peer keeps its place, ms
   * @param onDeparted called when a peer is gone for good
   */
  constructor(graceMs: number, onDeparted: (peerId: string) => void) {
    this.#graceMs = graceMs;
    this.#onDeparted = onDeparted;
  }

  get size(): number {
    return this.#byId.size;
  }

  get(peerId: string): Peer | undefined {
    return this.#byId.get(peerId);
  }

  all(): Peer[] {
    return [...this.#byId.values()];
  }

  /** Everybody who said hello, through their grace time. */
  listed(): HubPeer[] {
    return this.all().map(({ peerId, client, features }) => ({ peerId, client, features }));
  }

  /** Sets the peer's socket. Returns the peer as it was before; the caller closes its old socket. */
  greet(peer: Omit<Peer, 'socket' | keyof Told>, socket: HubSocket): Peer | undefined {
    const before = this.#byId.get(peer.peerId);
    this.#stopGrace(peer.peerId);
    this.#byId.set(peer.peerId, { ...peer, ...toldBy(before), socket });
    this.onChange.emit(this.listed());
    return before;
  }

  /** Returns whether it is another one than before. */
  setProfile(peerId: string, { name, availability }: PeerProfile): boolean {
    const peer = this.#byId.get(peerId);
    if (!peer || (peer.name === name && peer.availability === availability)) return false;
    this.#byId.set(peerId, { ...peer, name, availability });
    return true;
  }

  setAway(peerId: string, away: boolean): void {
    const peer = this.#byId.get(peerId);
    if (peer) this.#byId.set(peerId, { ...peer, away });
  }

  /** Returns whether anything is to be told of it. */
  setStatus(peerId: string, status: PeerStatus | null): boolean {
    const peer = this.#byId.get(peerId);
    if (!peer || peer.status === status) return false;
    this.#byId.set(peerId, { ...peer, status });
    return true;
  }

  /** Returns whether it is another one than before. */
  setPortrait(peerId: string, portrait: PeerPortrait | null): boolean {
    const peer = this.#byId.get(peerId);
    if (!peer || peer.portrait?.hash === portrait?.hash) return false;
    this.#byId.set(peerId, { ...peer, portrait });
    return true;
  }

  /** Sends an event if the peer is there; nothing is kept for one that is away. */
  emit<N extends EventName>(peerId: string, name: N, payload: EventPayload<N>): void {
    const socket = this.#byId.get(peerId)?.socket;
    if (socket) emit(socket, name, payload);
  }

  /** The peer's socket is gone without a goodbye: its place is kept for the grace time. */
  markAway(peerId: string): void {
    const peer = this.#byId.get(peerId);
    if (!peer) return;
    this.#byId.set(peerId, { ...peer, socket: null });
    this.#stopGrace(peerId);
    this.#graceTimers.set(
      peerId,
      setTimeout(() => this.depart(peerId), this.#graceMs),
    );
  }

  /** Forgets the peer, and calls `onDeparted`. */
  depart(peerId: string): void {
    this.#stopGrace(peerId);
    if (!this.#byId.delete(peerId)) return;
    this.#onDeparted(peerId);
    this.onChange.emit(this.listed());
  }

  /** Forgets all peers without an event. */
  clear(): void {
    for (const peerId of [...this.#graceTimers.keys()]) this.#stopGrace(peerId);
    this.#byId.clear();
    this.onChange.emit([]);
  }

  #stopGrace(peerId: string): void {
    clearTimeout(this.#graceTimers.get(peerId));
    this.#graceTimers.delete(peerId);
  }
}
