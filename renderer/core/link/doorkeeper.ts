import { LIMITS, type PeerVisit } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { isPass, passOf } from '../room/room-key.ts';

/** What a room asks of those who come. */
export type Guard =
  | { kind: 'open' }
  /** `unlocked`: the key that it has while it is not locked; null for a room that is open then. */
  | { kind: 'keyed'; key: string; unlocked: string | null }
  /** This client has not been told the key yet: nobody but who let it in may be there. */
  | { kind: 'unknown'; letInBy: string };

/** The room that the links are of. */
export interface GuardedRoom {
  code: string;
  guard: Guard;
}

const NO_ROOM: GuardedRoom = { code: '', guard: { kind: 'open' } };

/** What the doorkeeper needs of a link. */
export interface GuardedLink {
  readonly self: PeerVisit;
  readonly remote: PeerVisit;
  /** With the newest pass of the remote; null without one. */
  readonly binding: { readonly pass: string | null };
  showPass(): void;
}

/**
 * Decides at this end of each link whether the other end may be in the room: by the room's key, which it proves, or
 * because a member let it in. What hubs say does not count. SPEC.md [PASS-1] to [PASS-5].
 */
export class Doorkeeper {
  /** Somebody may be in the room who might not before. */
  readonly onPassed = new Listeners<void>();
  /** This peer may not be in the room any more. */
  readonly onRefused = new Listeners<string>();
  readonly #links: () => readonly GuardedLink[];
  #room: GuardedRoom = NO_ROOM;
  /** Peer ids, the newest last. */
  #letIn = new Set<string>();
  /** Peer ids of whom the room's maker has removed. */
  #refused: ReadonlySet<string> = new Set();
  /** Links whose other end has proved the key that the room had then. */
  #passed = new WeakSet<GuardedLink>();
  /** The pass of each link that was judged last by the present key. */
  #judged = new WeakMap<GuardedLink, string>();

  /** @param links to everybody in the room, and to those who would be */
  constructor(links: () => readonly GuardedLink[]) {
    this.#links = links;
  }

  /** Those who are let in without a pass. */
  get letIn(): string[] {
    return [...this.#letIn];
  }

  /** Proves the key to the other end of a link: to who was let in the one that their link may have. */
  readonly makePass = async (self: PeerVisit, remote: PeerVisit): Promise<string | null> => {
    const { code, guard } = this.#room;
    if (guard.kind !== 'keyed') return null;
    const key = this.#letIn.has(remote.peerId) ? (guard.unlocked ?? guard.key) : guard.key;
    return passOf({ code, key }, self, remote);
  };

  mayPass(link: GuardedLink): boolean {
    const { guard } = this.#room;
    const { peerId } = link.remote;
    if (this.#refused.has(peerId)) return false;
    if (guard.kind === 'open' || (guard.kind === 'unknown' && guard.letInBy === peerId)) return true;
    return this.#letIn.has(peerId) || this.#passed.has(link);
  }

  /** Whether this peer was let in by a person inside. */
  isLetIn(peerId: string): boolean {
    return this.#letIn.has(peerId);
  }

  /** Whether this peer may not be in the room, whatever it proves and whoever lets it in (SPEC.md [REMOVE-3]). */
  refuses(peerId: string): boolean {
    return this.#refused.has(peerId);
  }

  /** Those who are kept out so. */
  get refused(): string[] {
    return [...this.#refused];
  }

  /** Keeps exactly these out. */
  refuse(peerIds: readonly string[]): void {
    const added = peerIds.filter((peerId) => !this.#refused.has(peerId));
    this.#refused = new Set(peerIds);
    for (const peerId of added) {
      this.#letIn.delete(peerId);
      this.onRefused.emit(peerId);
    }
    this.onPassed.emit();
  }

  /** A member lets these in. Over the limit the first are forgotten, but stay where they are. */
  admit(peerIds: readonly string[]): void {
    const added = peerIds.filter((peerId) => !this.#letIn.has(peerId));
    if (added.length === 0) return;
    this.#letIn = new Set([...this.#letIn, ...added].slice(-LIMITS.peopleLetIn));
    for (const link of this.#links()) {
      if (!added.includes(link.remote.peerId)) continue;
      this.#passed.add(link);
      // Else they were shown the same one already.
      if (hasTwoKeys(this.#room.guard)) link.showPass();
    }
    this.onPassed.emit();
  }

  /**
   * The room's key has changed, or the room. Whoever has passed stays, and whoever was let in and is not there has to ask again;
   * the others are judged again, and are shown the new pass, since they know no other.
   */
  guard(room: GuardedRoom): void {
    if (JSON.stringify(room) === JSON.stringify(this.#room)) return;
    const links = this.#links();
    const held = links.filter((link) => !this.mayPass(link));
    for (const link of links) if (!held.includes(link)) this.#passed.add(link);
    if (room.code === this.#room.code && isLocking(this.#room.guard, room.guard)) {
      this.#letIn = new Set([...this.#letIn].filter((peerId) => links.some(({ remote }) => remote.peerId === peerId)));
    }
    this.#room = room;
    this.#judged = new WeakMap();
    this.judge();
    for (const link of held) link.showPass();
    this.onPassed.emit();
  }

  /** Looks at what the other ends have shown by now. */
  judge(): void {
    for (const link of this.#links()) void this.#judge(link);
  }

  /** The room was left. */
  reset(): void {
    this.#room = NO_ROOM;
    this.#letIn = new Set();
    this.#refused = new Set();
    this.#passed = new WeakSet();
  }

  async #judge(link: GuardedLink): Promise<void> {
    const { pass } = link.binding;
    const { peerId } = link.remote;
    const { code, guard } = this.#room;
    const isLetIn = this.#letIn.has(peerId);
    if (isLetIn) this.#passed.add(link);
    if (pass === null || guard.kind !== 'keyed' || this.#judged.get(link) === pass) return;
    if (this.#passed.has(link) && !isLetIn) return;
    this.#judged.set(link, pass);
    const { key } = guard;
    if (!(await isPass(pass, { code, key }, link.remote, link.self)) || this.#room.guard !== guard) return;
    this.#passed.add(link);
    // Whoever was let in has the present key by now, and checks that.
    if (this.#letIn.delete(peerId) && guard.unlocked !== key) link.showPass();
    this.onPassed.emit();
  }
}

/** Whether whoever was let in is shown another key than those who are in. */
function hasTwoKeys(guard: Guard): boolean {
  return guard.kind === 'keyed' && guard.unlocked !== null && guard.unlocked !== guard.key;
}

/** Whether those who are in the room have a new key from now on. */
function isLocking(before: Guard, after: Guard): boolean {
  return after.kind === 'keyed' && before.kind !== 'unknown' && (before.kind === 'open' || before.key !== after.key);
}
