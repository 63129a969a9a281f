import type { Caller } from '../../core/model.ts';
import { readingsOf } from '../../../signaling/protocol/look-alikes.ts';

/** What somebody is called here, and what that is read as. */
interface Entry {
  readonly name: string;
  readonly shown: string;
  readonly readings: readonly string[];
}

/** What each person is called here, by peer id. */
export type NameBook = ReadonlyMap<string, Entry>;

/**
 * Distinguishes people whose names are read as one: the first has it unchanged, the next is "Ben (2)". A person keeps their number
 * as long as they are known, so that messages do not change authors when somebody leaves.
 *
 * @param book as it was; returned unchanged when nothing changes
 * @param known everybody whose name is shown somewhere; of several names of one person the first is the present one
 * @param own the person's own name, which nobody else gets
 */
export function nameEverybody(book: NameBook, known: readonly Caller[], own: string): NameBook {
  const people = new Map<string, string>();
  for (const { peerId, name } of known) if (!people.has(peerId)) people.set(peerId, name);
  const next = new Map<string, Entry>();
  for (const [peerId, name] of people) {
    const before = book.get(peerId);
    if (before?.name === name) next.set(peerId, before);
  }
  const taken = new Set([...readingsOf(own), ...[...next.values()].flatMap(({ readings }) => readings)]);
  for (const [peerId, name] of people) {
    if (next.has(peerId)) continue;
    const entry = freeEntry(name, taken);
    for (const reading of entry.readings) taken.add(reading);
    next.set(peerId, entry);
  }
  const same = next.size === book.size && [...next].every(([peerId, entry]) => book.get(peerId) === entry);
  return same ? book : next;
}

function freeEntry(name: string, taken: ReadonlySet<string>): Entry {
  for (let number = 1; ; number++) {
    const shown = number === 1 ? name : `${name} (${number})`;
    const readings = readingsOf(shown);
    if (!readings.some((reading) => taken.has(reading))) return { name, shown, readings };
  }
}
