import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  givenKeysSchema,
  GLOBAL_COMMANDS,
  isKeyCombo,
  keysSchema,
  mayHaveGlobalKeys,
  mayHaveKeys,
  SHORTCUTS,
} from './shortcut-keys.ts';

describe('keys', () => {
  it('are a letter, a digit or a function key, with modifiers in one order', () => {
    for (const keys of ['CommandOrControl+D', 'CommandOrControl+Alt+Shift+9', 'CommandOrControl+F24', 'F8', 'Shift+F1'])
      expect(isKeyCombo(keys), keys).toBe(true);
    for (const keys of ['', 'D', 'Shift+D', 'Alt+D', 'F0', 'F25', 'Alt+F4', 'CommandOrControl+d', 'CommandOrControl+Ö'])
      expect(isKeyCombo(keys), keys).toBe(false);
    for (const keys of [
      'CommandOrControl+Shift+Alt+D',
      'Control+D',
      'CommandOrControl+D+',
      ' F8',
      'F8\n',
      'CommandOrControl',
    ])
      expect(isKeyCombo(keys), keys).toBe(false);
  });

  it('[CONSENT-8] films, shares, answers and leaves by no single key', () => {
    expect(SHORTCUTS.filter((command) => !mayHaveKeys(command, 'F8'))).toEqual(['camera', 'share', 'leave']);
    expect(SHORTCUTS.filter((command) => !mayHaveKeys(command, 'Shift+F8'))).toEqual(['camera', 'share', 'leave']);
    expect(GLOBAL_COMMANDS.filter((command) => mayHaveKeys(command, 'F8'))).toEqual(['mute', 'talk']);
    expect(SHORTCUTS.every((command) => mayHaveKeys(command, 'CommandOrControl+F8'))).toBe(true);
  });
});

describe('kept keys', () => {
  const parse = (kept: unknown) => v.parse(keysSchema(SHORTCUTS, mayHaveKeys), kept);

  it('are taken by themselves: a broken one, one that may not be or an unknown command costs no other', () => {
    const kept = { mute: 'F8', camera: 'F9', leave: null, share: 7, hand: '<b>', dance: 'F7' };
    expect(parse(kept)).toEqual({ mute: 'F8', leave: null });
  });

  it('are as they came where nothing can be read', () => {
    const junk = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(junk, (kept) => {
        expect(parse(kept)).toEqual({});
      }),
    );
  });
});

describe('given keys', () => {
  const given = givenKeysSchema(GLOBAL_COMMANDS, mayHaveGlobalKeys, {});

  it('are taken together, and are as they were given', () => {
    expect(v.parse(given, { mute: 'F8', leave: null })).toEqual({ mute: 'F8', leave: null });
    expect(v.parse(given, {})).toEqual({});
    expect(v.is(given, { mute: null, leave: null })).toBe(true);
  });

  const none: unknown[] = [
    5,
    null,
    'F8',
    [],
    { mute: 'A' },
    { mute: 'F8', answer: 'A' },
    { answer: 'F8' },
    { talk: 'CommandOrControl+V' },
    { mute: undefined },
    { mute: 'F8', talk: 'F8' },
    { dance: 'F7' },
    { mute: 'F8', toString: null },
  ];

  it.each(none)('[CONSENT-8] are none where one of them is none: %j', (keys) => {
    expect(v.is(given, keys)).toBe(false);
  });
});

it('that work in every program are none that other programs have, and single ones only where nothing grave is done', () => {
  const may = (keys: string) => GLOBAL_COMMANDS.filter((command) => mayHaveGlobalKeys(command, keys));
  expect(may('CommandOrControl+C')).toEqual([]);
  expect(may('CommandOrControl+1')).toEqual([]);
  expect(may('F8')).toEqual(['mute', 'talk']);
  expect(may('CommandOrControl+Shift+C')).toEqual(GLOBAL_COMMANDS);
  const kept = { mute: 'CommandOrControl+V', talk: 'F8' };
  expect(v.parse(keysSchema(GLOBAL_COMMANDS, mayHaveGlobalKeys), kept)).toEqual({ talk: 'F8' });
});
