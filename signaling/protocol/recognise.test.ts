import { describe, expect, it, vi } from 'vitest';
import type { KnownPerson } from './known-person.ts';
import { readingsOf } from './look-alikes.ts';
import { markOf, recognise, type Recognition, type TrustMark } from './recognise.ts';

const BOB: KnownPerson = { peerId: 'bob', names: ['Bob', 'Rob'], firstMetAt: 1, lastMetAt: 1, verifiedAt: null };
const EVE: KnownPerson = { ...BOB, peerId: 'eve', names: ['Eve'], verifiedAt: 5 };
const KNOWN = [BOB, EVE];

describe('recognise', () => {
  it.each([
    ['the same key', 'bob', 'Bob', { kind: 'known', formerName: null, verified: false }],
    ['a key that was verified', 'eve', 'Eve', { kind: 'known', formerName: null, verified: true }],
    ['a known key under a new name', 'bob', 'Robert', { kind: 'known', formerName: 'Bob', verified: false }],
    ['a known key under a name of before', 'bob', 'Rob', { kind: 'known', formerName: 'Bob', verified: false }],
    ['a new key with a new name', 'zoe', 'Zoe', { kind: 'new' }],
    ['a new key with a known name', 'zoe', 'Bob', { kind: 'name-taken', owner: BOB, formerName: null }],
    [
      'a new key with a name that somebody had before',
      'zoe',
      'rob',
      { kind: 'name-taken', owner: BOB, formerName: null },
    ],
    ['a known key that takes the name of another', 'eve', 'BOB', { kind: 'name-taken', owner: BOB, formerName: 'Eve' }],
  ])('[TRUST-2] %s', (_case, peerId, name, expected) => {
    expect(recognise({ peerId, name }, KNOWN, [])).toEqual(expected);
  });

  it('[TRUST-2] a name that two people have belongs to both', () => {
    const other = { ...BOB, peerId: 'other' };
    for (const { peerId } of [BOB, other]) {
      expect(recognise({ peerId, name: 'Bob' }, [BOB, other], [])).toMatchObject({ kind: 'known' });
    }
    expect(recognise({ peerId: 'zoe', name: 'Bob' }, [BOB, other], [])).toMatchObject({ kind: 'name-taken' });
  });
});

it('[BLOCK-1] whoever is blocked is that by the key: under any name, known or not', () => {
  const blocked = [BOB, { peerId: 'zoe' }].map(({ peerId }) => ({ peerId, name: 'Who', blockedAt: 1 }));
  for (const peerId of ['bob', 'zoe'])
    for (const name of ['Bob', 'Eve', 'Robert'])
      expect(recognise({ peerId, name }, KNOWN, blocked).kind).toBe('blocked');
  expect(recognise({ peerId: 'cat', name: 'Who' }, KNOWN, blocked).kind).toBe('new');
});

it('[TRUST-2] a list of strangers costs the reading of each known name once: a hub can list a thousand at any time', () => {
  const known = Array.from({ length: 100 }, (_, n) => ({ ...BOB, peerId: `known ${n}`, names: [`Bob ${n}`] }));
  const normalize = vi.spyOn(String.prototype, 'normalize');
  for (let n = 0; n < 100; n += 1) recognise({ peerId: `stranger ${n}`, name: `Eve ${n}` }, known, []);
  const once = normalize.mock.calls.length;
  normalize.mockClear();
  readingsOf('Bob');
  expect(once).toBe(normalize.mock.calls.length * (100 + 100));
  normalize.mockRestore();
});

describe('the name of somebody else', () => {
  const isSameName = (one: string, other: string) =>
    recognise({ peerId: 'zoe', name: other }, [{ ...BOB, names: [one] }], []).kind === 'name-taken';

  it.each([
    ['Bob Okafor', 'bob  OKAFOR '],
    ['José', 'Jose\u0301'],
    ['Groß', 'GROSS'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευς'],
    ['Ｂｏｂ', 'Bob'],
    ['ﬁona', 'Fiona'],
    ['Bob\u200d', 'Bob'],
    // Cyrillic A; o, p and e; a whole name; Greek; below an accent; and strokes.
    ['Ann', '\u0410nn'],
    ['ANN', '\u0430nn'],
    ['Joe Hope', 'J\u043Ee Ho\u0440\u0435'],
    ['Cape', '\u0421\u0430\u0440\u0435'],
    ['Вова', 'ВОВА'],
    ['Nikos', '\u039Di\u03BA\u03BFs'],
    ['Chlo\u00EB', 'Chl\u043E\u0451'],
    ['Alice', 'AIice'],
    ['Bill', 'Bi11'],
    ['Otto', '0tto'],
  ])('[TRUST-2] %s and %s are one name', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
  });

  it.each([
    ['Bob', 'Rob'],
    ['Bób', 'Bob'],
    ['Bob', 'Bob 2'],
    ['Kai', 'Kal'],
    ['KAI', 'Kal'],
    ['Вова', 'Boba'],
    ['Анна', 'Anna'],
  ])('[TRUST-2] %s and %s are two', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });
});

it.each<[mark: TrustMark | null, who: Recognition, isNew: boolean]>([
  [null, { kind: 'known', formerName: null, verified: false }, false],
  ['new', { kind: 'known', formerName: null, verified: false }, true],
  ['verified', { kind: 'known', formerName: null, verified: true }, true],
  ['new', { kind: 'new' }, false],
  ['blocked', { kind: 'blocked' }, true],
])('the mark %s is of %j, met just now: %s', (mark, who, isNew) => {
  expect(markOf(who, isNew)).toBe(mark);
});
