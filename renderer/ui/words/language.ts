/** The languages that Earshot speaks. */
export type Language = 'en' | 'de';

/** Marks what is read from the language in use, so that types tell it from plain helpers; there is no such property. */
declare const translated: unique symbol;
export type Translated<T> = T & { readonly [translated]: true };

/** All that a module says, by the names of its exports: what another language has to have as well. */
export type WordsOf<Module> = {
  readonly [Name in keyof Module as Module[Name] extends Translated<unknown> ? Name : never]: Unmarked<Module[Name]>;
};
type Unmarked<T> = T extends Translated<infer Words> ? Words : never;

/** Another language's words, by the names of those exports. */
type Table = Readonly<Record<string, object>>;

let table: Table | null = null;

/**
 * Words that are read from the language in use whenever they are read: a table of texts, or a function that makes one.
 *
 * @param name of the export, which no other words module uses
 * @param english what is said in English
 */
export function words<T extends object>(name: string, english: T): Translated<T> {
  const now = () => (table?.[name] ?? english) as T;
  return new Proxy(english, {
    get: (_english, key) => Reflect.get(now(), key) as unknown,
    apply: (_english, self, values) => Reflect.apply(now() as (...values: unknown[]) => unknown, self, values),
  }) as Translated<T>;
}

/** @param other the words of another language; null for English */
export function use(other: Table | null): void {
  table = other;
}
