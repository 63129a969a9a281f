import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAIN_KEYS, isPlainKey, mayHavePlainKey, PLAIN_COMMANDS } from './plain-keys.ts';
import { givenKeysSchema, keysSchema } from './shortcut-keys.ts';

describe('a key alone', () => {
  it('is one character, in capitals where it has them, the space bar or the plus', () => {
    for (const key of ['F', 'Ö', 'ß', '0', '?', '-', 'Space', 'Plus', '字']) expect(isPlainKey(key), key).toBe(true);
    for (const key of ['f', 'ö', '', ' ', '+', '=', 'FF', 'SS', 'F1', 'Enter', '\n', '\u202e', 'CommandOrControl+F'])
      expect(isPlainKey(key), key).toBe(false);
  });

  it('is the space bar of push-to-talk alone', () => {
    expect(PLAIN_COMMANDS.filter((command) => mayHavePlainKey(command, 'Space'))).toEqual(['talk']);
    expect(PLAIN_COMMANDS.every((command) => mayHavePlainKey(command, 'G'))).toBe(true);
  });

  it('is kept by itself, and given together', () => {
    const mixed = { fit: 'G', draw: null, point: 'Space', talk: 'F8', fly: 'H' };
    expect(v.parse(keysSchema(PLAIN_COMMANDS, mayHavePlainKey), mixed)).toEqual({ fit: 'G', draw: null });
    const given = givenKeysSchema(PLAIN_COMMANDS, mayHavePlainKey, DEFAULT_PLAIN_KEYS);
    expect(v.is(given, mixed)).toBe(false);
    expect(v.is(given, { fit: 'G', draw: null })).toBe(true);
  });

  it('is of one command alone, also where it is one that another came with', () => {
    const given = givenKeysSchema(PLAIN_COMMANDS, mayHavePlainKey, DEFAULT_PLAIN_KEYS);
    expect(v.is(given, { draw: '?' })).toBe(false);
    expect(v.is(given, { draw: 'G', point: 'G' })).toBe(false);
    expect(v.is(given, { draw: '?', keys: 'D' })).toBe(true);
    expect(v.is(given, { draw: '?', keys: null })).toBe(true);
  });
});
