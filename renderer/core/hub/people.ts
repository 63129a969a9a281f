import { LIMITS, type EventPayload, type Person as ToldPerson } from '../../../signaling/protocol/index.ts';
import type { Person } from '../model.ts';

/** The list of people after a change, sorted by name in the order of the user's language; no more than the limit. */
export function applyPeople(people: readonly ToldPerson[], change: EventPayload<'people'>): ToldPerson[] {
  const gone = new Set([...change.removed, ...change.upserted.map(({ peerId }) => peerId)]);
  const all = [...people.filter(({ peerId }) => !gone.has(peerId)), ...change.upserted];
  return sortPeople(all.slice(0, LIMITS.people));
}

export function sortPeople(people: readonly ToldPerson[]): ToldPerson[] {
  return [...people].sort((a, b) => a.name.localeCompare(b.name) || a.peerId.localeCompare(b.peerId));
}

/** With who is away, where that is not the lesser news: a call, or not to be disturbed. */
export function withAway(people: readonly ToldPerson[], away: ReadonlySet<string>): Person[] {
  return people.map((person) =>
    person.activity === 'available' && away.has(person.peerId) ? { ...person, activity: 'away' } : person,
  );
}
