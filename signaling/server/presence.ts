import type { Activity, Person } from '../protocol/index.ts';
import { isGuest, type Peer, type Peers } from './peers.ts';

/** Changes that come close together go out as one message, so that a crowd coming back costs n messages and not n². */
const COALESCE_MS = 30;

/** Tells everybody greeted who else there is and what they do. See SPEC.md [PEOPLE-1] and [PEOPLE-2]. */
export class Presence {
  readonly #peers: Peers;
  readonly #isInCall: (peerId: string) => boolean;
  readonly #maySee: (peerId: string) => boolean;
  readonly #changed = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  /** @param maySee who is told of others at all */
  constructor(peers: Peers, isInCall: (peerId: string) => boolean, maySee: (peerId: string) => boolean) {
    this.#peers = peers;
    this.#isInCall = isInCall;
    this.#maySee = maySee;
  }

  /** Everybody but one, as that one may see: the list that a hello answers. */
  listFor(peerId: string): Person[] {
    if (!this.#maySee(peerId)) return [];
    return this.#peers
      .all()
      .filter((peer) => peer.peerId !== peerId)
      .map((peer) => this.#person(peer));
  }

  /** This one may see the others from now on. */
  tellAll(peerId: string): void {
    this.#peers.emit(peerId, 'people', { upserted: this.listFor(peerId), removed: [] });
  }

  /** A person came, went, or may look different now. */
  touch(peerId: string): void {
    this.#changed.add(peerId);
    this.#timer ??= setTimeout(() => this.#flush(), COALESCE_MS);
  }

  /** Drops changes that have not been sent. */
  clear(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#changed.clear();
  }

  #flush(): void {
    this.#timer = null;
    const upserted: Person[] = [];
    const removed: string[] = [];
    for (const peerId of this.#changed) {
      const peer = this.#peers.get(peerId);
      if (peer) upserted.push(this.#person(peer));
      else removed.push(peerId);
    }
    this.#changed.clear();
    for (const { peerId } of this.#peers.all()) {
      if (!this.#maySee(peerId)) continue;
      const others = upserted.filter((person) => person.peerId !== peerId);
      if (others.length + removed.length > 0) this.#peers.emit(peerId, 'people', { upserted: others, removed });
    }
  }

  #person(peer: Peer): Person {
    const { peerId, name, availability } = peer;
    return { peerId, name, guest: isGuest(peer), activity: this.#activity(peerId, availability) };
  }

  #activity(peerId: string, availability: Peer['availability']): Activity {
    if (availability === 'do-not-disturb') return 'do-not-disturb';
    return this.#isInCall(peerId) ? 'in-call' : 'available';
  }
}
