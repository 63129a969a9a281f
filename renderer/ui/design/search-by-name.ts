/** Letters that are no other letter with an accent, and are typed as these nonetheless. */
const TYPED_AS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * Those (people, windows) whose name has every word of the query: first those whose name begins with it, then those of whom a
 * word begins with each word of it, then all others. Accents and case make no difference.
 *
 * @param all in the order that decides between two that fit as well
 */
export function searchByName<Named>(all: readonly Named[], query: string, nameOf: (one: Named) => string): Named[] {
  const wanted = plainLetters(query).trim();
  const ranked = all.map((named) => ({ named, rank: rankOf(plainLetters(nameOf(named)), wanted) }));
  return ranked
    .filter(({ rank }) => rank < NO_HIT)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ named }) => named);
}

const NO_HIT = 3;

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0;
  const nameWords = wordsOf(name);
  const wantedWords = wordsOf(wanted);
  if (wantedWords.length === 0) return name.includes(wanted) ? 2 : NO_HIT;
  if (wantedWords.every((wantedWord) => nameWords.some((word) => word.startsWith(wantedWord)))) return 1;
  return wantedWords.every((wantedWord) => name.includes(wantedWord)) ? 2 : NO_HIT;
}

function wordsOf(text: string): string[] {
  return text.split(/[\s\-'’.()]+/u).filter((word) => word !== '');
}

/** Lower case without accents, as somebody in a hurry types it. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => TYPED_AS[letter] ?? letter);
}
