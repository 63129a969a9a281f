import { createStore } from 'zustand/vanilla';
import type { Language } from '../../../signaling/protocol/language.ts';

/** Marks what is read from the language in use, so that types tell it from plain helpers; there is no such property. */
declare const translated: unique symbol;
export type Translated<T> = T & { readonly [translated]: true };

/** All that a module says, by the names of its exports: what another language has to have as well. */
export type WordsOf<Module> = {
  readonly [Name in keyof Module as Module[Name] extends Translated<unknown> ? Name : never]: Unmarked<Module[Name]>;
};
type Unmarked<T> = T extends Translated<infer Words> ? Words : never;

/** Another language's words, by the names of those exports. */
export type Table = Readonly<Record<string, object>>;

/** The language in use; English has no table, because it is said where it is needed. */
export const spoken = createStore<{ language: Language; table: Table | null }>(() => ({ language: 'en', table: null }));

/** For dates, numbers and lists among the words (BCP 47). */
export function locale(): string {
  return spoken.getState().language;
}

/**
 * Words that are read from the language in use whenever they are read: a table of texts, or a function that makes one.
 *
 * @param name of the export, which no other words module uses
 * @param english what is said in English
 */
export function words<T extends object>(name: string, english: T): Translated<T> {
  const inUse = () => (spoken.getState().table?.[name] ?? english) as T;
  return new Proxy(english, {
    get: (_english, key) => Reflect.get(inUse(), key) as unknown,
    apply: (_english, self, values) => Reflect.apply(inUse() as (...values: unknown[]) => unknown, self, values),
  }) as Translated<T>;
}
