import { locale } from './language.ts';

/**
 * Words with names in them, of people or of things. Names are in any script, and what is written around them goes from
 * left to right: a name is shown isolated (Unicode Bidirectional Algorithm, 3.1.3), so that neither moves the other.
 */
export type Sentence = readonly (string | { readonly name: string })[];

/** A template in which each string is a name; a sentence is taken in as it is. */
export function sentence(words: TemplateStringsArray, ...values: readonly (string | Sentence)[]): Sentence {
  return words.flatMap((part, index) => {
    const value = values[index];
    if (value === undefined) return [part];
    return typeof value === 'string' ? [part, { name: value }] : [part, ...value];
  });
}

/** The sentence as a string, for where there are no elements: accessible names, the window's title. */
export function plain(words: Sentence): string {
  return words.map((part) => (typeof part === 'string' ? part : part.name)).join('');
}

/** English as the words are written: "Ann, Ben and Cleo", without a comma before "and". */
const COMMAS = 'en-GB';

/** "Ann", "Ann and Ben", "Ann, Ben and Cleo". */
export function listNames(names: readonly string[]): Sentence {
  const list = new Intl.ListFormat(locale() === 'en' ? COMMAS : locale());
  return list.formatToParts(names).map(({ type, value }) => (type === 'element' ? { name: value } : value));
}
