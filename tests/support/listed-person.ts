import type { Person } from '../../renderer/core/model.ts';

/** Somebody as the list of people has them. */
export function listedPerson(peerId: string, activity: Person['activity']): Person {
  return { peerId, name: peerId, guest: false, activity };
}
