import { isGuest, type Peers } from './peers.ts';
import type { Rooms } from './rooms.ts';

export interface KnockRegistryDeps {
  peers: Peers;
  rooms: Pick<Rooms, 'insideFor' | 'membershipOf'>;
}

/** Who was asked to let somebody in who knocks, so that they hear when that ends. SPEC.md [KNOCK-1]. */
export class KnockRegistry {
  readonly #deps: KnockRegistryDeps;
  /** Peer ids of those who were asked, by that of who knocks. */
  readonly #asked = new Map<string, ReadonlySet<string>>();

  constructor(deps: KnockRegistryDeps) {
    this.#deps = deps;
  }

  /** Asks everybody inside. To be called once it is known to the rooms that this peer knocks. */
  ask(peerId: string): void {
    const { peers, rooms } = this.#deps;
    const peer = peers.get(peerId);
    if (!peer) return;
    const inside = rooms.insideFor(peerId);
    this.#asked.set(peerId, new Set([...(this.#asked.get(peerId) ?? []), ...inside]));
    const knock = { from: { peerId, name: peer.name }, guest: isGuest(peer) };
    for (const one of inside) peers.emit(one, 'knock', knock);
  }

  /** A peer came to a room or left one: it may not knock any more. */
  moved(peerId: string): void {
    const { peers, rooms } = this.#deps;
    if (rooms.membershipOf(peerId)?.member.state === 'knocking') return;
    for (const one of this.#asked.get(peerId) ?? []) peers.emit(one, 'knock-ended', { peerId });
    this.#asked.delete(peerId);
  }

  /** Forgets everybody without an event. */
  clear(): void {
    this.#asked.clear();
  }
}
