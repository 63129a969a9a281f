import type { Person } from '../../core/model.ts';

/** By the list of people, which says who they are: a room has ids alone. */
export function whoIsThere(ids: readonly string[], people: readonly Person[]): Person[] {
  return ids.flatMap((peerId) => people.find((person) => person.peerId === peerId) ?? []);
}
