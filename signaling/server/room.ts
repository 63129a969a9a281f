import { LIMITS } from '../protocol/index.ts';

export interface RoomMember {
  readonly peerId: string;
  readonly visit: string;
  /** Invited, and holding a place, but not there yet. */
  readonly ringing: boolean;
}

/** In order of arrival. */
export type RoomMembers = readonly RoomMember[];

/** Adds a member, or replaces its entry in place; null when the room is full. */
export function admit(members: RoomMembers, member: RoomMember): RoomMembers | null {
  if (members.some(({ peerId }) => peerId === member.peerId)) {
    return members.map((existing) => (existing.peerId === member.peerId ? member : existing));
  }
  return members.length < LIMITS.roomCapacity ? [...members, member] : null;
}

export function without(members: RoomMembers, peerId: string): RoomMembers {
  return members.filter((member) => member.peerId !== peerId);
}
