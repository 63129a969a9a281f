import { LIMITS } from '../protocol/index.ts';

export interface RoomMember {
  readonly peerId: string;
  readonly visit: string;
  /** `ringing`: invited, and holding a place, but not there yet. `knocking`: waits for those behind another door, and holds no place. */
  readonly state: 'ringing' | 'knocking' | 'there';
}

/** In order of arrival. */
export type RoomMembers = readonly RoomMember[];

/** Whether no place is left. */
export function isFull(members: RoomMembers): boolean {
  return members.filter(({ state }) => state !== 'knocking').length >= LIMITS.roomCapacity;
}

/** Adds a member, or replaces its entry in place; null when the room is full. */
export function admit(members: RoomMembers, member: RoomMember): RoomMembers | null {
  const others = without(members, member.peerId);
  if (member.state !== 'knocking' && isFull(others)) return null;
  if (others.length === members.length) return [...members, member];
  return members.map((existing) => (existing.peerId === member.peerId ? member : existing));
}

export function without(members: RoomMembers, peerId: string): RoomMembers {
  return members.filter((member) => member.peerId !== peerId);
}
