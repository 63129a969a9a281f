import type { RoomSettings, Member, Result, Roster } from '../protocol/index.ts';
import { fail, LIMITS, newerSettings, ok, settingsAfter } from '../protocol/index.ts';
import { isGuest, type Peers } from './peers.ts';
import { admit, type RoomMember, type RoomMembers, without } from './room.ts';

interface Room {
  readonly code: string;
  members: RoomMembers;
  settings: RoomSettings | null;
  revision: number;
  emptyTimer: NodeJS.Timeout | null;
}

/** The room a peer is in, at most one, and its entry there. */
export interface RoomMembership {
  readonly code: string;
  readonly member: RoomMember;
}

/** All rooms of a hub. Every change goes out to every member as a whole roster; see SPEC.md [ROOM-2] to [ROOM-5]. */
export class Rooms {
  readonly #peers: Peers;
  readonly #emptyMs: number;
  readonly #onMembershipChange: (peerId: string) => void;
  readonly #byCode = new Map<string, Room>();
  readonly #codeOf = new Map<string, string>();
  /** One counter for all rooms, so that a room that was forgotten and made again never counts backwards. */
  #revision = 0;

  /**
   * @param emptyMs how long an empty room is kept, ms
   * @param onMembershipChange called when a peer has entered or left a room
   */
  constructor(peers: Peers, emptyMs: number, onMembershipChange: (peerId: string) => void) {
    this.#peers = peers;
    this.#emptyMs = emptyMs;
    this.#onMembershipChange = onMembershipChange;
  }

  get size(): number {
    return this.#byCode.size;
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  membershipOf(peerId: string): RoomMembership | null {
    const code = this.#codeOf.get(peerId);
    const member = code === undefined ? undefined : this.memberOf(code, peerId);
    return code !== undefined && member ? { code, member } : null;
  }

  memberOf(code: string, peerId: string): RoomMember | undefined {
    return this.#byCode.get(code)?.members.find((member) => member.peerId === peerId);
  }

  /** Whether the room has `LIMITS.roomCapacity` members. False when there is no such room. */
  isFull(code: string): boolean {
    return (this.#byCode.get(code)?.members.length ?? 0) >= LIMITS.roomCapacity;
  }

  /** Whether a room that is locked keeps out somebody who brings these settings. See SPEC.md [SETTINGS-4]. */
  isLockedFor(code: string, settings: RoomSettings | null): boolean {
    const lock = this.#byCode.get(code)?.settings?.lock ?? null;
    return lock !== null && settings?.lock !== lock;
  }

  /**
   * Puts a peer into a room, which is made if it does not exist. A member gets its new visit and state in the same
   * place. The peer must not be in another room.
   *
   * @param settings the room's settings as the peer knows them
   */
  enter(code: string, member: RoomMember, settings: RoomSettings | null = null): Result<Roster, 'room-full'> {
    const room = this.#byCode.get(code) ?? { code, members: [], settings: null, revision: 0, emptyTimer: null };
    const known = this.memberOf(code, member.peerId);
    const isSame = known?.visit === member.visit && known.ringing === member.ringing;
    const newer = settingsOnEntry(room, known !== undefined, settings);
    if (isSame && newer === room.settings) return ok(this.#rosterFor(room, member));
    const members = admit(room.members, member);
    if (members === null) return fail('room-full', `The room has ${LIMITS.roomCapacity} people already.`);
    room.settings = newer;
    this.#byCode.set(code, room);
    this.#codeOf.set(member.peerId, code);
    this.#update(room, members);
    this.#onMembershipChange(member.peerId);
    return ok(this.#rosterFor(room, member));
  }

  /** Takes settings that count more than the present ones. The room must be there. */
  setSettings(code: string, settings: RoomSettings): void {
    const room = this.#byCode.get(code);
    if (!room || settingsAfter(room.settings, settings) === room.settings) return;
    room.settings = settings;
    this.#update(room, room.members);
  }

  /** Takes a peer out of the room it is in, if any. */
  exit(peerId: string): void {
    const room = this.#roomOf(peerId);
    if (!room) return;
    this.#codeOf.delete(peerId);
    this.#update(room, without(room.members, peerId));
    this.#onMembershipChange(peerId);
  }

  /**
   * As `exit`, because the peer wants to. When the last member leaves, the settings go too: their lock would keep
   * everybody out of an empty room.
   */
  leave(peerId: string): void {
    const room = this.#roomOf(peerId);
    this.exit(peerId);
    if (room?.members.length === 0) room.settings = null;
  }

  /** Sends a new roster after a member's name or connection changed. */
  refresh(peerId: string): void {
    const room = this.#roomOf(peerId);
    if (room) this.#update(room, room.members);
  }

  /** Forgets all rooms without an event. */
  clear(): void {
    for (const room of this.#byCode.values()) this.#keep(room);
    this.#byCode.clear();
    this.#codeOf.clear();
  }

  #roomOf(peerId: string): Room | undefined {
    const code = this.#codeOf.get(peerId);
    return code === undefined ? undefined : this.#byCode.get(code);
  }

  #update(room: Room, members: RoomMembers): void {
    room.members = members;
    this.#revision += 1;
    room.revision = this.#revision;
    this.#keep(room);
    if (members.length === 0) room.emptyTimer = setTimeout(() => this.#byCode.delete(room.code), this.#emptyMs);
    for (const member of members) this.#peers.emit(member.peerId, 'roster', this.#rosterFor(room, member));
  }

  #keep(room: Room): void {
    if (room.emptyTimer) clearTimeout(room.emptyTimer);
    room.emptyTimer = null;
  }

  /**
   * The roster for one member. A ringing one gets no settings: their lock would let it in after it declined. See
   * SPEC.md [SETTINGS-6].
   */
  #rosterFor(room: Room, { ringing }: RoomMember): Roster {
    const members = room.members.flatMap((member) => this.#seen(member));
    return { code: room.code, revision: room.revision, charter: ringing ? null : room.settings, members };
  }

  #seen({ peerId, visit, ringing }: RoomMember): Member[] {
    const peer = this.#peers.get(peerId);
    if (!peer) return [];
    const state = ringing ? 'ringing' : peer.socket ? 'present' : 'away';
    return [{ peerId, visit, name: peer.name, guest: isGuest(peer), state }];
  }
}

/**
 * What a room's settings are once somebody has entered it with these: all are new after a hub's restart, and outsiders
 * change nothing. See SPEC.md [SETTINGS-7].
 */
function settingsOnEntry(
  { members, settings: known }: Room,
  isMember: boolean,
  brought: RoomSettings | null,
): RoomSettings | null {
  if (members.length === 0) return newerSettings(known, brought);
  return isMember || known === null ? settingsAfter(known, brought) : known;
}
