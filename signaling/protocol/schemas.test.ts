import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  EVENT_NAMES,
  EVENTS,
  IceServerSchema,
  LIMITS,
  makeRoomCode,
  NameSchema,
  parseInvitation,
  REQUEST_NAMES,
  REQUESTS,
  ResultSchema,
  RoomCodeSchema,
  roomLink,
} from './index.ts';

const SCHEMAS = [
  ...REQUEST_NAMES.flatMap((name): [string, v.GenericSchema][] => [
    [`${name} input`, REQUESTS[name].input],
    [`${name} output`, REQUESTS[name].output],
  ]),
  ...EVENT_NAMES.map((name): [string, v.GenericSchema] => [name, EVENTS[name]]),
  ['result', ResultSchema] satisfies [string, v.GenericSchema],
];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'code',
  'visit',
  'signal',
  'body',
  'kind',
  'to',
  'name',
  'ok',
  'data',
];

/** JSON with the keys of the contract and those that have bitten others. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      null,
      true,
      0,
      -1,
      1e9,
      0.5,
      'offer',
      'description',
      'candidate',
      'team',
      'x'.repeat(22),
      'x'.repeat(12),
    ),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 6 }).map(fromEntries),
  ),
})).value;

/** As JSON.parse makes it: `__proto__` becomes an own key. */
function fromEntries(entries: [string, unknown][]): unknown {
  return JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`);
}

describe('[REQ-2] schemas', () => {
  it.each(SCHEMAS)('%s never throws, whatever JSON it is given', (_, schema) => {
    fc.assert(
      fc.property(json, (value) => {
        v.safeParse(schema, value);
        expect(({} as Record<string, unknown>).admin).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it.each(SCHEMAS)('%s refuses a __proto__ key', (_, schema) => {
    expect(v.is(schema, JSON.parse('{"__proto__":{"admin":true}}'))).toBe(false);
  });
});

describe('[NAME-1] names', () => {
  it.each([
    ['Ann', 'Ann'],
    ['  Ann \t Lee ', 'Ann Lee'],
    ['Zoe\u0308', 'Zoë'],
    ['李小龍', '李小龍'],
    ['🎉', '🎉'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['ന്\u200D', 'ന്\u200D'],
    ['क्\u200Dष श्री\u0902', 'क्\u200Dष श्री\u0902'],
    ['👩🏽\u200D💻', '👩🏽\u200D💻'],
    ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
    ['🏳️\u200D🌈', '🏳️\u200D🌈'],
    ["O'Neil-Smith", "O'Neil-Smith"],
    ['a'.repeat(LIMITS.nameLength), 'a'.repeat(LIMITS.nameLength)],
  ])('%j is %j', (typed, name) => expect(v.parse(NameSchema, typed)).toBe(name));

  it.each([
    '',
    ' ',
    '\u200B',
    'a\u202Eb',
    'a\u0000',
    '\uD800',
    'a'.repeat(65),
    `a${'\u0301'.repeat(5)}x${'\u0336'.repeat(9)}`,
    '\u3164',
    'Ann\u2800',
    'Ann\uFFFC',
    'Ann\u{1D159}',
    'Ann\u{13441}',
    '\u200D',
    'A\u200Dnn',
    'A\u200Cnn',
    '\u200Cمی',
    'می\u200C',
    'می\u200C\u200Cخ',
    'न\u200D',
    'ന്\u200D\u200D',
    '👩\u200D',
    '👩\u200Dx',
    'می\u202Eخ',
  ])('%j is none', (typed) => expect(v.is(NameSchema, typed)).toBe(false));

  it('a parsed name parses to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const parsed = v.safeParse(NameSchema, typed);
        if (parsed.success) expect(v.parse(NameSchema, parsed.output)).toBe(parsed.output);
      }),
    );
  });
});

describe('[ICE-1] ICE servers', () => {
  const login = { username: 'ann', credential: 'secret' };

  it.each([
    { urls: ['stun:10.0.0.5'] },
    { urls: ['stuns:[fd00::1]:5349', 'stun:relay.example:3478'] },
    { urls: ['turn:relay.example?transport=tcp', 'turns:relay.example:443', 'stun:relay.example'], ...login },
  ])('%j is one', (server) => expect(v.is(IceServerSchema, server)).toBe(true));

  it.each([
    { urls: [] },
    { urls: ['stun:'] },
    { urls: ['stun: a'] },
    { urls: ['stun://a'] },
    { urls: ['stun:a?transport=tcp'] },
    { urls: ['http:a'] },
    { urls: ['turn:', 'turn:a'], ...login },
    { urls: ['turn:a'] },
    { urls: ['stun:a', 'turns:a'], username: 'ann' },
    { urls: ['turn:a'], username: '', credential: '' },
  ])('%j is none', (server) => expect(v.is(IceServerSchema, server)).toBe(false));
});

describe('[ROOM-1] room codes', () => {
  it.each(['abc', 'ABC', 'a-b', '123', 'a'.repeat(32)])('%j is one, in lower case', (code) => {
    expect(v.parse(RoomCodeSchema, code)).toBe(code.toLowerCase());
  });

  it.each(['ab', 'a--b', '-ab', 'ab-', 'a b', 'äöü', '/../', 'a'.repeat(33), 'a'.repeat(1_000_000)])(
    '%# is none',
    (code) => {
      expect(v.is(RoomCodeSchema, code)).toBe(false);
    },
  );

  it('a made code is valid, and uses every letter evenly', () => {
    let next = 0;
    const codes = Array.from({ length: 256 }, () =>
      makeRoomCode((count) => Uint8Array.from({ length: count }, () => next++ % 256)),
    );
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{3}-[a-z2-9]{4}-[a-z2-9]{3}$/);
    const letters = codes.join('').replaceAll('-', '');
    const counts = [...new Set(letters)].map((letter) => letters.split(letter).length - 1);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });

  const key = `${'k'.repeat(42)}A`;
  it.each([
    ['Team Room', { code: 'team-room', key: null }],
    ['https://10.0.0.5:27474/j/Team-Room?x', { code: 'team-room', key: null }],
    ['/j/abc/', { code: 'abc', key: null }],
    ['https://10.0.0.5:27474/j/#Abc', { code: 'abc', key: null }],
    [`https://10.0.0.5:27474/j/#abc/${key}`, { code: 'abc', key }],
    [` http://[fd00::1]:27474/j#abc/${key} `, { code: 'abc', key }],
    [`https://10.0.0.5/j/#abc/${key}x`, null],
    [`Come to <https://10.0.0.5/j/#abc/${key}>.`, { code: 'abc', key }],
    [`https://10.0.0.5/j/#abc/${key}, at ten`, { code: 'abc', key }],
    [`https://10.0.0.5/j/#abc/${key}%3E`, { code: 'abc', key }],
    ['https://10.0.0.5/j/#Team%20Room', null],
    ['https://10.0.0.5/j/#', null],
    [`https://10.0.0.5/#abc/${key}`, null],
    ['https://10.0.0.5/', null],
    ['', null],
  ])('[PASS-5] %j is read as %j', (typed, read) => expect(parseInvitation(typed)).toEqual(read));

  it.each([null, key])('[PASS-5] links are read as they are made, with the key %s', (of) => {
    const link = roomLink('http://192.168.1.20:27474', { code: 'kxm-4tqr-b7w', key: of });
    expect(parseInvitation(link)).toEqual({ code: 'kxm-4tqr-b7w', key: of });
    expect(new URL(link).pathname).toBe('/j/');
  });
});
