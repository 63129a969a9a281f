import { LIMITS, type LinkEnd } from '../../../signaling/protocol/index.ts';
import { Listeners } from '../../../signaling/basics/listeners.ts';
import { isPass, passOf } from '../room/room-key.ts';

/** The room that the links are of. `key`: the one it has now; null while it is open to everybody, or the key is not known yet. */
export interface GuardedRoom {
  code: string;
  key: string | null;
}

/** What the doorkeeper needs of a link. */
export interface GuardedLink {
  readonly self: LinkEnd;
  readonly remote: LinkEnd;
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
  readonly #links: () => readonly GuardedLink[];
  #room: GuardedRoom = { code: '', key: null };
  /** Peer ids, the newest last. */
  #letIn = new Set<string>();
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

  /** Proves the key to the other end of a link. */
  readonly makePass = async (self: LinkEnd, remote: LinkEnd): Promise<string | null> => {
    const { code, key } = this.#room;
    return key === null ? null : passOf({ code, key }, self, remote);
  };

  mayPass(link: GuardedLink): boolean {
    return this.#room.key === null || this.#letIn.has(link.remote.peerId) || this.#passed.has(link);
  }

  /** Whether this peer was let in by a person inside. */
  isLetIn(peerId: string): boolean {
    return this.#letIn.has(peerId);
  }

  /** A member lets these in. Over the limit the first are forgotten. */
  admit(peerIds: readonly string[]): void {
    if (peerIds.every((peerId) => this.#letIn.has(peerId))) return;
    this.#letIn = new Set([...this.#letIn, ...peerIds].slice(-LIMITS.peopleLetIn));
    this.onPassed.emit();
  }

  /**
   * The room's key has changed, or the room. Whoever has passed stays; the others are judged again, and are shown the new
   * pass, since they know no other.
   */
  guard(room: GuardedRoom): void {
    if (room.code === this.#room.code && room.key === this.#room.key) return;
    const held = this.#links().filter((link) => !this.mayPass(link));
    for (const link of this.#links()) if (!held.includes(link)) this.#passed.add(link);
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
    this.#room = { code: '', key: null };
    this.#letIn = new Set();
    this.#passed = new WeakSet();
  }

  async #judge(link: GuardedLink): Promise<void> {
    const { pass } = link.binding;
    const { code, key } = this.#room;
    if (pass === null || key === null || this.#passed.has(link) || this.#judged.get(link) === pass) return;
    this.#judged.set(link, pass);
    if (!(await isPass(pass, { code, key }, link.remote, link.self)) || this.#room.key !== key) return;
    this.#passed.add(link);
    this.onPassed.emit();
  }
}
