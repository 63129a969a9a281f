import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { ALIKE } from '../../../tests/support/alike.ts';
import { table as german } from './de/index.ts';
import { spoken } from './language.ts';
import { knockLine } from './knock.ts';
import { callPeopleLabel, foundLine } from './people.ts';
import { noticeLines } from './notices.ts';
import { outcomeLine } from './recents.ts';
import { roomLine } from './rooms.ts';
import { participantsLine, peopleHeading, unreadLine } from './room.ts';
import { listNames, plain } from './sentence.ts';
import { durationWords, whenLine } from './times.ts';

const FOLDER = new URL('.', import.meta.url);

function speak(language: 'en' | 'de'): void {
  spoken.setState({ language, table: language === 'de' ? german : null });
}

afterEach(() => speak('en'));

/** What is exported under each name, of all words modules but those that hold the words together. */
const exports = await Promise.all(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^(language|speak|use-language)\.ts$/.test(file))
    .map(async (file) => {
      const module = (await import(new URL(file, FOLDER).href)) as Record<string, unknown>;
      return { file, values: Object.entries(module).filter(([, value]) => value instanceof Object) };
    }),
);

/** The names under which a read of it looks into a table. */
function askedFor(value: unknown): string[] {
  const asked: string[] = [];
  const listening = new Proxy({}, { get: (_table, name) => void asked.push(String(name)) });
  spoken.setState({ language: 'de', table: listening });
  Reflect.get(value as object, 'any');
  speak('en');
  return asked;
}

const translated = exports.flatMap(({ file, values }) =>
  values.filter(([, value]) => askedFor(value).length > 0).map(([name, value]) => ({ file, name, value })),
);

/** All texts and functions of a table, by their paths. */
function leaves(value: unknown, path: string): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** What says something without `words()`: languages by their own names, and what engineers read. */
const ONE_LANGUAGE = ['CODEC_NAMES', 'LANGUAGE_NAMES', 'aboutTexts', 'flightText'];

/** Whether it has words of its own: texts by name, or a function with a text of two words. */
function says(value: unknown): boolean {
  if (typeof value !== 'function') return !Array.isArray(value);
  const texts = Function.prototype.toString.call(value).match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? [];
  return texts.some((text) => /[A-Za-z]{2,} [a-z]/.test(text.replace(/\$\{[^}]*\}/g, '')));
}

describe('the words', () => {
  it('all go through words()', () => {
    const names = new Set(translated.map(({ name }) => name));
    const others = exports.flatMap(({ values }) => values.filter(([name, value]) => !names.has(name) && says(value)));
    expect(others.map(([name]) => name).sort()).toEqual(ONE_LANGUAGE);
  });

  it('are read by the names of their exports, each of which is another', () => {
    for (const { name, value } of translated) expect(askedFor(value)).toEqual([name]);
    expect(new Set(translated.map(({ name }) => name)).size).toBe(translated.length);
  });

  it('are all there in German, and no others (words/de/NAME.ts, listed in words/de/index.ts)', () => {
    expect(Object.keys(german).sort()).toEqual(translated.map(({ name }) => name).sort());
  });

  it('are German in German, with „these quotes“', () => {
    for (const { name, value } of translated) {
      const english = new Map(leaves({ ...(value as object) }, name));
      for (const [path, text] of leaves(german[name], name)) {
        if (typeof text !== 'string') continue;
        expect(text === english.get(path) && !ALIKE.has(text) ? `${path}: ${text}` : '').toBe('');
        expect(text).not.toMatch(/"|\w'|(?<!„[^“]*)“/);
      }
    }
  });

  it('name in German whom and what they name in English', () => {
    let compared = 0;
    for (const { file, name, value } of translated) {
      const kinds = [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(/case '([\w-]+)'/g)].map(
        ([, kind]) => kind!,
      );
      const names = typeof value === 'function' ? [[name, value, german[name]] as const] : [];
      const inner = Object.entries(value as object).flatMap(([key, one]) =>
        typeof one === 'function' ? [[`${name}.${key}`, one, Reflect.get(german[name]!, key)] as const] : [],
      );
      for (const [what, english, other] of [...names, ...inner]) {
        for (const values of samples((english as () => void).length, kinds)) {
          const [inEnglish, inGerman] = [namedIn(english, values), namedIn(other, values)];
          if (inEnglish === null || inGerman === null) continue;
          compared++;
          expect([what, values, inGerman]).toEqual([what, values, inEnglish]);
        }
      }
    }
    expect(compared).toBeGreaterThan(150);
  });
});

/** Marks as values, also with each kind in each place. */
function samples(count: number, kinds: readonly string[]): unknown[][] {
  const marks = Array.from({ length: count }, (_, index) => `{${index}}`);
  return [marks, ...marks.flatMap((_, place) => kinds.map((kind) => marks.with(place, kind)))];
}

/** The marks in what a function says; null where it cannot say anything of these values. */
function namedIn(say: unknown, values: readonly unknown[]): string[] | null {
  try {
    const said = JSON.stringify((say as (...values: unknown[]) => unknown)(...values)) as string | undefined;
    if (said === undefined || /null|undefined/.test(said)) return null;
    return [...new Set(said.match(/\{\d\}/g))].sort();
  } catch {
    return null;
  }
}

describe('in German', () => {
  it.each<[string, (count: number) => string, string, string]>([
    ['people to call', callPeopleLabel, '1 Person anrufen', '2 Leute anrufen'],
    [
      'people found',
      (n) => foundLine(n, 'Ann', 'call'),
      '1 Person gefunden. Enter ruft Ann an.',
      '2 Leute gefunden. Enter ruft Ann an.',
    ],
    ['unread', unreadLine, '1 ungelesene Nachricht', '2 ungelesene Nachrichten'],
    ['in the room', participantsLine, '1 Person im Raum', '2 Leute im Raum'],
    ['in a room', (n) => roomLine(n, 300_000), '1 Person, seit 5 Min.', '2 Leute, seit 5 Min.'],
    [
      'knocking',
      (n) => plain(knockLine('Ann', n)),
      'Ann bittet um Einlass, und noch eine Person',
      'Ann bittet um Einlass, und 2 weitere',
    ],
    [
      'missed',
      (n) => plain(noticeLines.missed('Ann', n)),
      'Du hast einen Anruf von Ann verpasst.',
      'Du hast 2 Anrufe von Ann verpasst.',
    ],
  ])('one and several: %s', (_what, line, one, two) => {
    speak('de');
    expect([line(1), line(2)]).toEqual([one, two]);
  });

  it('lists, times and durations go by the language', () => {
    speak('de');
    expect(plain(listNames(['Ann', 'Ben', 'Cleo']))).toBe('Ann, Ben und Cleo');
    expect(plain(peopleHeading(['Ann', 'Ben', 'Cleo', 'Dan'])!)).toBe('Ann, Ben und 2 weitere');
    const noon = (day: number) => new Date(2026, 10, day, 12).getTime();
    expect([25, 24, 19].map((day) => whenLine(noon(day), noon(26)))).toEqual(['Gestern', 'Dienstag', '19. Nov.']);
    expect(durationWords(3_900_000)).toBe('1 Std. 5 Min.');
    const call = { id: 'c', peerId: 'a', name: 'Ann', at: 1, count: 3, durationMs: null, seen: true } as const;
    expect(outcomeLine({ ...call, direction: 'incoming', outcome: 'silenced' })).toBe('3-mal verpasst, ohne Klingeln');
  });
});
