import type { Someone } from './someone.ts';

/** Names of the others in somebody's room, with whoever is on hold as `hold:...`. */
export function othersOf({ room }: Someone): string[] {
  if (room.kind !== 'joined') return [];
  return room.participants
    .filter(({ self, ringing }) => !self && !ringing)
    .map(({ name, onHold }) => (onHold ? `hold:${name}` : name));
}

/** Both are in one room, and have said to each other what they can do. */
export function together(one: Someone, other: Someone): boolean {
  const hears = ({ room }: Someone) =>
    room.kind === 'joined' && room.participants.length === 2 && room.participants.some((it) => it.canBeAskedToShare);
  return hears(one) && hears(other) && one.code === other.code;
}
