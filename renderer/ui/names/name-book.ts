import type { Caller } from '../../core/model.ts';

/** What each person is called here, by peer id. */
export type NameBook = ReadonlyMap<string, { readonly name: string; readonly shown: string }>;

/**
 * Tells people of one name apart: the first is called by it, the next "Ben (2)". Whoever has a number keeps it as long as
 * they are known, so that nobody's messages change hands when somebody leaves.
 *
 * @param book as it was; returned itself when nothing changes
 * @param known everybody whose name is shown somewhere; of several names of one person the first is the present one
 * @param own what oneself is called, which nobody else may be
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
