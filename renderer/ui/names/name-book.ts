import type { Caller } from '../../core/model.ts';

/** What each person is called here, by peer id. */
export type NameBook = ReadonlyMap<string, { readonly name: string; readonly shown: string }>;

/**
 * Distinguishes people of one name: the first has it unchanged, the next is "Ben (2)". A person keeps their number as
 * long as they are known, so that messages do not change authors when somebody leaves.
 *
 * @param book as it was; returned unchanged when nothing changes
 * @param known everybody whose name is shown somewhere; of several names of one person the first is the present one
 * @param own the person's own name, which nobody else gets
 */
export function nameEverybody(book: NameBook, known: readonly Caller[], own: string): NameBook {
  const people = new Map<string, string>();
  for (const { peerId, name } of known) if (!people.has(peerId)) people.set(peerId, name);
  const next = new Map<string, { name: string; shown: string }>();
  for (const [peerId, name] of people) {
    const before = book.get(peerId);
    if (before?.name === name) next.set(peerId, before);
  }
  const taken = new Set([own, ...[...next.values()].map(({ shown }) => shown)]);
  for (const [peerId, name] of people) {
    if (next.has(peerId)) continue;
    const shown = freeName(name, taken);
    taken.add(shown);
    next.set(peerId, { name, shown });
  }
  const same = next.size === book.size && [...next].every(([peerId, entry]) => book.get(peerId) === entry);
  return same ? book : next;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let shown = name;
  for (let number = 2; taken.has(shown); number++) shown = `${name} (${number})`;
  return shown;
}
