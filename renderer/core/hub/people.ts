import type { EventPayload, Person } from '../../../signaling/protocol/index.ts';

/** The list of people after a change, sorted by name in the order of the user's language. */
export function applyPeople(people: readonly Person[], change: EventPayload<'people'>): Person[] {
  const gone = new Set([...change.removed, ...change.upserted.map(({ peerId }) => peerId)]);
  return sortPeople([...people.filter(({ peerId }) => !gone.has(peerId)), ...change.upserted]);
}

export function sortPeople(people: readonly Person[]): Person[] {
  return [...people].sort((a, b) => a.name.localeCompare(b.name) || a.peerId.localeCompare(b.peerId));
}
