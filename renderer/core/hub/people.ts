import { LIMITS, type EventPayload, type Person } from '../../../signaling/protocol/index.ts';

/** The list of people after a change, sorted by name in the order of the user's language; no more than the limit. */
export function applyPeople(people: readonly Person[], change: EventPayload<'people'>): Person[] {
  const gone = new Set([...change.removed, ...change.upserted.map(({ peerId }) => peerId)]);
  const all = [...people.filter(({ peerId }) => !gone.has(peerId)), ...change.upserted];
  return sortPeople(all.slice(0, LIMITS.people));
}

export function sortPeople(people: readonly Person[]): Person[] {
  return [...people].sort((a, b) => a.name.localeCompare(b.name) || a.peerId.localeCompare(b.peerId));
}
