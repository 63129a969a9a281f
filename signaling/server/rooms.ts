import type { Member, Result, Roster } from '../protocol/index.ts';
import { fail, LIMITS, ok } from '../protocol/index.ts';
import { isGuest, type Peers } from './peers.ts';
import { admit, isFull, type RoomMember, type RoomMembers, without } from './room.ts';
import { type Room, type RoomName, RoomTable } from './room-table.ts';

/** The room a peer is in, at most one, and its entry there. */
export interface RoomMembership extends RoomName {
  readonly member: RoomMember;
}

export interface RoomsOptions {
  peers: Peers;
  /** How long an empty room is kept, ms. */
  emptyMs: number;
  /** A peer has entered or left a room. */
  onMembershipChange: (peerId: string) => void;
  /** A peer is about to be told that others are in its room, or that none are. */
  onCompany: (peerId: string, isInCompany: boolean) => void;
}

/** Who came first to a room, of those who are there. */
interface First {
  room: Room;
  cameAt: number;
}

/** All rooms of a hub. Every change goes out to every member as a whole roster; see SPEC.md [ROOM-2] to [ROOM-5]. */
export class Rooms {
  readonly #peers: Peers;
  readonly #table: RoomTable;
  readonly #onMembershipChange: RoomsOptions['onMembershipChange'];
  readonly #onCompany: RoomsOptions['onCompany'];
  readonly #roomOf = new Map<string, Room>();
  /** When each peer came to the code of the room it is in: the counts of all rooms' changes. */
  readonly #cameAt = new Map<string, number>();
  /** What each peer was told last of those behind other doors. */
  readonly #toldElsewhere = new Map<string, boolean>();
  /** One counter for all rooms, so that a room that was forgotten and made again never counts backwards. */
  #revision = 0;

  constructor({ peers, emptyMs, onMembershipChange, onCompany }: RoomsOptions) {
    this.#peers = peers;
    this.#table = new RoomTable(emptyMs);
    this.#onMembershipChange = onMembershipChange;
    this.#onCompany = onCompany;
  }

  get size(): number {
    return this.#table.size;
  }

  has(code: string): boolean {
    return this.#table.has(code);
  }

  membershipOf(peerId: string): RoomMembership | null {
    const room = this.#roomOf.get(peerId);
    const member = room?.members.find((one) => one.peerId === peerId);
    return room && member ? { code: room.code, door: room.door, member } : null;
  }

  /** The other's entry in the room that this peer is in. */
  companionOf(peerId: string, other: string): RoomMember | undefined {
    return this.#roomOf.get(peerId)?.members.find((member) => member.peerId === other);
  }

  /** Peer ids of those who are there in the room that this peer is in, in order of arrival. */
  thereWith(peerId: string): string[] {
    return (
      this.#roomOf
        .get(peerId)
        ?.members.filter(isThere)
        .map((member) => member.peerId) ?? []
    );
  }

  /** Whether no place is left in the room. False when there is no such room. */
  isFull(name: RoomName): boolean {
    return isFull(this.#table.find(name)?.members ?? []);
  }

  /**
   * Puts a peer into a room, which is made if it does not exist. A member gets its new visit and state in the same
   * place. The peer may come from another door of the same code, and must not be in another room.
   */
  enter(name: RoomName, member: RoomMember): Result<Roster, 'room-full'> {
    const { peerId } = member;
    const before = this.#roomOf.get(peerId);
    const room = this.#table.find(name) ?? { ...name, members: [], revision: 0, emptyTimer: null };
    const known = before === room ? room.members.find((one) => one.peerId === peerId) : undefined;
    if (known?.visit === member.visit && known.state === member.state) return ok(this.#rosterFor(room, member));
    const members = admit(room.members, member);
    if (members === null) return fail('room-full', `The room has ${LIMITS.roomCapacity} people already.`);
    this.#table.add(room);
    if (before !== undefined && before !== room) this.#take(before, peerId);
    if (before?.code !== name.code) this.#cameAt.set(peerId, this.#revision);
    this.#roomOf.set(peerId, room);
    this.#update(room, members);
    this.#onMembershipChange(peerId);
    return ok(this.#rosterFor(room, member));
  }

  /** Takes a peer out of the room it is in, if any. */
  exit(peerId: string): void {
    const room = this.#roomOf.get(peerId);
    if (!room) return;
    this.#roomOf.delete(peerId);
    this.#cameAt.delete(peerId);
    this.#toldElsewhere.delete(peerId);
    this.#onCompany(peerId, false);
    this.#take(room, peerId);
    this.#onMembershipChange(peerId);
  }

  /** Those whom somebody who knocks asks: behind other doors of its room's code, and there. See SPEC.md [KNOCK-1]. */
  insideFor(peerId: string): string[] {
    const own = this.#roomOf.get(peerId);
    const others = own ? this.#table.ofCode(own.code).filter((room) => isKnockable(room, own)) : [];
    return others.flatMap(({ members }) => members.filter(isThere).map((member) => member.peerId));
  }

  /** Sends a new roster after a member's name or connection changed. */
  refresh(peerId: string): void {
    const room = this.#roomOf.get(peerId);
    if (room) this.#update(room, room.members);
  }

  /** Forgets all rooms without an event. */
  clear(): void {
    for (const part of [this.#table, this.#roomOf, this.#cameAt, this.#toldElsewhere]) part.clear();
  }

  #take(room: Room, peerId: string): void {
    this.#update(room, without(room.members, peerId));
  }

  #update(room: Room, members: RoomMembers): void {
    this.#table.setMembers(room, members);
    this.#tell(room);
    const firsts = this.#firstsOf(room.code);
    for (const other of this.#table.ofCode(room.code)) {
      const isNews = (member: RoomMember) =>
        this.#toldElsewhere.get(member.peerId) !== this.#isElsewhere(other, member, firsts);
      if (other !== room && other.members.some(isNews)) this.#tell(other);
    }
  }

  #tell(room: Room): void {
    this.#revision += 1;
    room.revision = this.#revision;
    const firsts = this.#firstsOf(room.code);
    for (const member of room.members) {
      const roster = this.#rosterFor(room, member, firsts);
      this.#onCompany(member.peerId, roster.members.length > 1);
      this.#peers.emit(member.peerId, 'roster', roster);
    }
  }

  /** Those who came first of all who are there, in the two rooms of this code where they came first; and so of rooms with a door. */
  #firstsOf(code: string): readonly First[] {
    const firsts = this.#table
      .ofCode(code)
      .map((room) => ({ room, cameAt: this.#firstIn(room) }))
      .filter(({ cameAt }) => cameAt !== Infinity)
      .sort((a, b) => a.cameAt - b.cameAt);
    return [...firsts.slice(0, 2), ...firsts.filter(({ room }) => room.door !== null).slice(0, 2)];
  }

  /** When the first of those came who are there. */
  #firstIn({ members }: Room): number {
    return Math.min(...members.filter(isThere).map(({ peerId }) => this.#cameAt.get(peerId) ?? 0));
  }

  /** Whether there are people to knock at who came first: before this one or, if it knocks, before all who are there behind its door. See SPEC.md [DOOR-2]. */
  #isElsewhere(room: Room, { peerId, state }: RoomMember, firsts: readonly First[]): boolean {
    const first = firsts.find((one) => isKnockable(one.room, room));
    const since = state === 'knocking' ? this.#firstIn(room) : (this.#cameAt.get(peerId) ?? 0);
    return first !== undefined && first.cameAt < since;
  }

  /** Who knocks is seen by nobody but itself. */
  #rosterFor(room: Room, receiver: RoomMember, firsts = this.#firstsOf(room.code)): Roster {
    const { peerId } = receiver;
    const shown = room.members.filter((member) => member.state !== 'knocking' || member.peerId === peerId);
    const elsewhere = this.#isElsewhere(room, receiver, firsts);
    this.#toldElsewhere.set(peerId, elsewhere);
    return {
      code: room.code,
      revision: room.revision,
      members: shown.flatMap((member) => this.#seen(member)),
      elsewhere,
    };
  }

  #seen({ peerId, visit, state }: RoomMember): Member[] {
    const peer = this.#peers.get(peerId);
    if (!peer) return [];
    const seenAs = state === 'ringing' ? 'ringing' : peer.socket ? 'present' : 'away';
    return [{ peerId, visit, name: peer.name, guest: isGuest(peer), state: seenAs }];
  }
}

function isThere({ state }: RoomMember): boolean {
  return state === 'there';
}

/** Whoever has a key has nothing to ask of people without one: a locked room has a door. */
function isKnockable(other: RoomName, own: RoomName): boolean {
  return other !== own && (own.door === null || other.door !== null);
}
