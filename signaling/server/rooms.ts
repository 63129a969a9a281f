import type { Member, Result, Roster } from '../protocol/index.ts';
import { fail, LIMITS, ok } from '../protocol/index.ts';
import type { Peers } from './peers.ts';
import { admit, type RoomMember, type RoomMembers, without } from './room.ts';

interface Room {
  readonly code: string;
  members: RoomMembers;
  revision: number;
  emptyTimer: NodeJS.Timeout | null;
}

/** Where a peer is: at most one room at a time. */
export interface Place {
  readonly code: string;
  readonly member: RoomMember;
}

/** All rooms of a hub. Every change goes out to every member as a whole roster; see SPEC.md [ROOM-2] to [ROOM-5]. */
export class Rooms {
  readonly #peers: Peers;
  readonly #emptyMs: number;
  readonly #onPlaceChange: (peerId: string) => void;
  readonly #byCode = new Map<string, Room>();
  readonly #codeOf = new Map<string, string>();
  /** One counter for all rooms, so that a room that was forgotten and made again never counts backwards. */
  #revision = 0;

  constructor(peers: Peers, emptyMs: number, onPlaceChange: (peerId: string) => void) {
    this.#peers = peers;
    this.#emptyMs = emptyMs;
    this.#onPlaceChange = onPlaceChange;
  }

  get size(): number {
    return this.#byCode.size;
  }

  has(code: string): boolean {
    return this.#byCode.has(code);
  }

  placeOf(peerId: string): Place | null {
    const code = this.#codeOf.get(peerId);
    const member = code === undefined ? undefined : this.memberOf(code, peerId);
    return code !== undefined && member ? { code, member } : null;
  }

  memberOf(code: string, peerId: string): RoomMember | undefined {
    return this.#byCode.get(code)?.members.find((member) => member.peerId === peerId);
  }

  isFull(code: string): boolean {
    return (this.#byCode.get(code)?.members.length ?? 0) >= LIMITS.roomCapacity;
  }

  /**
   * Puts a peer into a room, which is made when there is none; whoever is there already gets its new visit and state in
   * the same place. The peer must not be in another room.
   */
  enter(code: string, member: RoomMember): Result<Roster, 'room-full'> {
    const room = this.#byCode.get(code) ?? { code, members: [], revision: 0, emptyTimer: null };
    const known = this.memberOf(code, member.peerId);
    if (known && known.visit === member.visit && known.ringing === member.ringing) return ok(this.#roster(room));
    const members = admit(room.members, member);
    if (members === null) return fail('room-full', `The room has ${LIMITS.roomCapacity} people already.`);
    this.#byCode.set(code, room);
    this.#codeOf.set(member.peerId, code);
    this.#update(room, members);
    this.#onPlaceChange(member.peerId);
    return ok(this.#roster(room));
  }

  /** Takes a peer out of the room it is in, if any. */
  exit(peerId: string): void {
    const room = this.#roomOf(peerId);
    if (!room) return;
    this.#codeOf.delete(peerId);
    this.#update(room, without(room.members, peerId));
    this.#onPlaceChange(peerId);
  }

  /** Tells a peer's room of a change that is not one of membership: a name, or being away. */
  refresh(peerId: string): void {
    const room = this.#roomOf(peerId);
    if (room) this.#update(room, room.members);
  }

  stop(): void {
    for (const room of this.#byCode.values()) this.#keep(room);
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
    const roster = this.#roster(room);
    for (const { peerId } of members) this.#peers.emit(peerId, 'roster', roster);
  }

  #keep(room: Room): void {
    if (room.emptyTimer) clearTimeout(room.emptyTimer);
    room.emptyTimer = null;
  }

  #roster(room: Room): Roster {
    const members = room.members.flatMap((member) => this.#seen(member));
    return { code: room.code, revision: room.revision, members };
  }

  #seen({ peerId, visit, ringing }: RoomMember): Member[] {
    const peer = this.#peers.get(peerId);
    if (!peer) return [];
    return [{ peerId, visit, name: peer.name, state: ringing ? 'ringing' : peer.socket ? 'present' : 'away' }];
  }
}
