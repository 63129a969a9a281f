import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import { REMOVAL_FEATURE, type Removal } from '../../../signaling/protocol/peer/index.ts';
import type { Mesh } from '../link/mesh.ts';
import type { Caller } from '../model.ts';
import type { Notices } from '../notices.ts';
import type { Platform } from '../ports.ts';
import { unlockedKey } from '../room/room-access.ts';
import { isMadeBy, makerOf } from '../room/room-key.ts';
import type { Room } from '../room/room.ts';
import { Timers } from '../timers.ts';
import type { Value } from '../value.ts';
import { RemovalMemory } from './removal-memory.ts';
import { isRemovalIn, sealRemoval } from './removal-seal.ts';

export interface RemovalsDeps {
  platform: Pick<Platform, 'peerId' | 'signer' | 'storage'>;
  room: Pick<Room, 'membership' | 'isInside' | 'changes' | 'changeSettings' | 'leave' | 'forget'>;
  mesh: Pick<Mesh, 'peers' | 'onChange' | 'doorkeeper' | 'topic'>;
  /** The others in the room. */
  others: () => readonly Caller[];
  notices: Pick<Notices, 'notify' | 'dropIf'>;
  /** Whom this person may remove: peer ids. */
  removable: Value<readonly string[]>;
}

/** The others have this long to let go of who was removed before they are told the new key, ms: they check a signature first. */
const LOCK_AFTER_MS = 1_000;

/** Whom the room's maker has removed from it: kept and passed on by all its members (SPEC.md [REMOVE-1] to [REMOVE-5]). */
export class Removals {
  readonly #deps: RemovalsDeps;
  readonly #scope: Scope;
  readonly #memory: RemovalMemory;
  readonly #timers: Timers<'lock'>;
  readonly #budgets = new TokenBuckets(LIMITS.removalsOfRoom, 1, LIMITS.roomCapacity);
  /** The key of the room that this is of; null in none, and where it is not known. */
  #room: string | null = null;
  /** By peer id. */
  #said: ReadonlyMap<string, Removal> = new Map();

  constructor(deps: RemovalsDeps, scope: Scope) {
    this.#deps = deps;
    this.#scope = scope;
    this.#memory = new RemovalMemory(deps.platform.storage.tab);
    this.#timers = new Timers(scope);
    const { room, mesh } = deps;
    scope.add(room.changes.add(() => this.#onRoom()));
    scope.add(mesh.onChange.add(() => this.#judge()));
    scope.add(
      mesh.topic('control').onOpen((peerId) => {
        for (const removal of this.#said.values()) mesh.topic('control').send(peerId, { kind: 'removal', removal });
      }),
    );
    this.#onRoom();
    for (const removal of this.#said.values()) this.#tell(removal);
  }

  /** Whether this person made the room that they are in. */
  get isMaker(): boolean {
    return this.#deps.room.isInside && isMadeBy(this.#room, this.#deps.platform.peerId);
  }

  /** The person, who made the room, keeps somebody out of it from now on, and locks it: whoever was in it knows the key. */
  async remove(peerId: string): Promise<void> {
    if (!this.#mayRemove(peerId) || !(await this.#say(peerId, true))) return;
    this.#timers.start('lock', LOCK_AFTER_MS, () => this.#deps.room.changeSettings({ locked: true }));
  }

  /** Takes that back; nothing for those whom this person did not remove. */
  async letInAgain(peerId: string): Promise<void> {
    if (this.keepsOut(peerId) && isMadeBy(this.#room, this.#deps.platform.peerId)) await this.#say(peerId, false);
  }

  /** Whether somebody was removed from the room that this person is in. */
  keepsOut(peerId: string): boolean {
    return this.#deps.mesh.doorkeeper.refuses(peerId);
  }

  /** Believes it if the room's maker said it, and nothing newer is known. */
  async hear(from: string, removal: Removal): Promise<void> {
    const room = this.#room;
    if (room === null || !this.#isNew(removal) || !this.#budgets.tryTake(from, performance.now())) return;
    // Their links may have ended by the time that this is known to be so.
    const maker = makerOf(room);
    const who = this.#find(removal.peerId);
    const by = maker === this.#deps.platform.peerId ? 'self' : this.#find(maker);
    const isSo = await isRemovalIn(room, removal);
    if (isSo && !this.#scope.ended && this.#room === room && this.#isNew(removal)) this.#take(room, removal, who, by);
  }

  async #say(peerId: string, removed: boolean): Promise<boolean> {
    const { signer } = this.#deps.platform;
    const room = this.#room;
    if (room === null) return false;
    const who = this.#find(peerId);
    const said = { peerId, removed, revision: (this.#said.get(peerId)?.revision ?? 0) + 1 };
    const removal = await sealRemoval(signer, room, said).catch(() => null);
    if (removal === null || this.#scope.ended || this.#room !== room || !this.#isNew(removal)) return false;
    this.#take(room, removal, who, 'self');
    return true;
  }

  /** Nobody can be made to leave a room that they made. */
  #isNew({ peerId, revision }: Removal): boolean {
    const known = this.#said.get(peerId);
    if (known === undefined) return this.#said.size < LIMITS.removalsOfRoom && !isMadeBy(this.#room, peerId);
    return revision > known.revision;
  }

  /** @param by null: somebody whose name is not known */
  #take(room: string, removal: Removal, who: Caller | null, by: Caller | 'self' | null): void {
    const { platform, notices } = this.#deps;
    const { peerId, removed } = removal;
    this.#said = new Map([...this.#said, [peerId, removal]]);
    this.#memory.write(room, [...this.#said.values()]);
    // Also to who is removed, before their link ends.
    this.#tell(removal);
    if (peerId === platform.peerId) {
      // Of the maker themselves it never counts.
      if (removed && by !== 'self') this.#leave(by);
      return;
    }
    this.#keepOut();
    if (removed && who) notices.notify({ kind: 'person-removed', who, by });
    if (!removed) notices.dropIf((notice) => notice.kind === 'person-removed' && notice.who.peerId === peerId);
    this.#judge();
  }

  #find(peerId: string): Caller | null {
    const found = this.#deps.others().find((one) => one.peerId === peerId);
    return found ? { peerId, name: found.name } : null;
  }

  #leave(by: Caller | null): void {
    const { room, notices } = this.#deps;
    const { membership } = room;
    if (membership.kind !== 'stay') return;
    room.leave();
    room.forget();
    notices.notify({ kind: 'removed', code: membership.code, by });
  }

  #tell(removal: Removal): void {
    this.#deps.mesh.topic('control').broadcast({ kind: 'removal', removal });
  }

  #onRoom(): void {
    const { membership } = this.#deps.room;
    const room = membership.kind === 'stay' ? unlockedKey(membership.access) : null;
    if (room !== this.#room) {
      this.#room = room;
      this.#said = new Map(room === null ? [] : this.#memory.of(room).map((one) => [one.peerId, one]));
      this.#timers.stop('lock');
    }
    this.#keepOut();
    this.#judge();
  }

  /** Also after a new stay, which the doorkeeper begins with nobody. */
  #keepOut(): void {
    const { doorkeeper } = this.#deps.mesh;
    const removed = [...this.#said.values()].filter((one) => one.removed).map(({ peerId }) => peerId);
    const isSame = doorkeeper.refused.length === removed.length && removed.every((one) => doorkeeper.refuses(one));
    if (!isSame) doorkeeper.refuse(removed);
  }

  #judge(): void {
    const { mesh, removable } = this.#deps;
    const now = mesh.peers.map(({ member }) => member.peerId).filter((peerId) => this.#mayRemove(peerId));
    if (String(removable.get()) !== String(now)) removable.set(now);
  }

  /**
   * The client of everybody else who was let in must know of it: one that does not would go on with who was removed, and tell them the new key.
   * Of who is to be removed it need not, who would decide about it else; nor of whom a hub lists, who is not inside by that.
   */
  #mayRemove(peerId: string): boolean {
    if (!this.isMaker || this.#said.size >= LIMITS.removalsOfRoom) return false;
    const insiders = this.#deps.mesh.peers.filter(({ admittedAs, link }) => admittedAs !== null && link.present);
    return insiders.every(
      ({ member, link: { messaging } }) =>
        member.peerId === peerId || (messaging.hello?.features.includes(REMOVAL_FEATURE) ?? true),
    );
  }
}
