import { describe, expect, it } from 'vitest';
import { SHORTCUTS, type KeysOf, type Shortcut } from '../../../signaling/protocol/shortcut-keys.ts';
import { globalRefusal, isKept, judgeKeys, recorded, recordedPlain, shortcutRefusal } from './judge-keys.ts';
import type { Press } from './key-combos.ts';
import { keysOf, withKeys } from './shortcuts.ts';

const BROWSER = { mac: false, inBrowser: true };
const APP = { mac: false, inBrowser: false };

function press(key: string, change: Partial<Press> = {}): Press {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, getModifierState: () => false };
  return { key, code: '', ...none, ...change };
}

function judge(command: Shortcut, keys: string, changed: KeysOf<Shortcut> = {}, place = BROWSER) {
  const rules = {
    place,
    commands: SHORTCUTS,
    keysOf: (one: Shortcut) => keysOf(one, changed),
    refusalOf: shortcutRefusal,
  };
  return judgeKeys(command, keys, rules);
}

describe('what is recorded', () => {
  it.each([
    ['keys', press('m', { ctrlKey: true }), { kind: 'keys', keys: 'CommandOrControl+M' }],
    ['a modifier that is held first', press('Shift', { shiftKey: true }), { kind: 'begun' }],
    ['Escape', press('Escape'), { kind: 'cancelled' }],
    ['Tab goes on', press('Tab', { shiftKey: true }), { kind: 'cancelled' }],
    ['Backspace', press('Backspace'), { kind: 'off' }],
    ['Delete', press('Delete'), { kind: 'off' }],
    ['a letter alone', press('m'), { kind: 'refused', reason: 'text' }],
    ['a capital', press('M', { shiftKey: true }), { kind: 'refused', reason: 'text' }],
    ['what no command can have', press('Enter', { ctrlKey: true }), { kind: 'refused', reason: 'unknown' }],
    ['Alt and a letter', press('m', { altKey: true }), { kind: 'refused', reason: 'unknown' }],
  ])('%s', (_what, pressed, result) => expect(recorded(pressed, false)).toEqual(result));
});

describe('what is recorded where a key is alone', () => {
  it.each([
    ['a letter', press('g'), { kind: 'keys', keys: 'G' }],
    ['a letter of another script', press('ж', { code: 'KeyG' }), { kind: 'keys', keys: 'Ж' }],
    ['the space bar', press(' ', { code: 'Space' }), { kind: 'keys', keys: 'Space' }],
    ['what is made with Shift', press('?', { shiftKey: true }), { kind: 'keys', keys: '?' }],
    ['Escape', press('Escape'), { kind: 'cancelled' }],
    ['Backspace', press('Backspace'), { kind: 'off' }],
    ['Ctrl and a letter', press('g', { ctrlKey: true }), { kind: 'refused', reason: 'plain' }],
    ['what writes nothing', press('F5'), { kind: 'refused', reason: 'plain' }],
  ])('%s', (_what, pressed, result) => expect(recordedPlain(pressed, false)).toEqual(result));
});

describe('keys that others keep', () => {
  it('are those of the browser in a page, and of the window everywhere', () => {
    for (const keys of ['CommandOrControl+W', 'CommandOrControl+T', 'CommandOrControl+V', 'F11'])
      expect([isKept(keys, BROWSER), isKept(keys, APP)], keys).toEqual([true, true]);
    for (const keys of ['F5', 'CommandOrControl+1', 'CommandOrControl+Shift+I'])
      expect([isKept(keys, BROWSER), isKept(keys, APP)], keys).toEqual([true, false]);
    expect([isKept('CommandOrControl+H', APP), isKept('CommandOrControl+H', { ...APP, mac: true })]).toEqual([
      false,
      true,
    ]);
  });

  it('are none of those that the app comes with', () => {
    for (const mac of [true, false])
      for (const name of SHORTCUTS) expect(isKept(keysOf(name, {}) ?? '', { mac, inBrowser: true }), name).toBe(false);
  });
});

describe('judgeKeys', () => {
  it('gives what nobody has', () => {
    expect(judge('mute', 'F8')).toEqual({ kind: 'free' });
    expect(judge('mute', 'CommandOrControl+D'), 'its own').toEqual({ kind: 'free' });
    expect(judge('mute', 'CommandOrControl+E', { camera: null })).toEqual({ kind: 'free' });
  });

  it('refuses what would film, share or leave by a single key', () => {
    for (const command of ['camera', 'share', 'leave'] as const)
      expect(judge(command, 'F8')).toEqual({ kind: 'refused', reason: 'single' });
  });

  it('takes Ctrl and a letter from no other program', () => {
    expect(globalRefusal('mute', 'CommandOrControl+S')).toBe('common');
    expect(globalRefusal('answer', 'F8')).toBe('single');
    expect([globalRefusal('mute', 'F8'), globalRefusal('answer', 'CommandOrControl+Shift+F8')]).toEqual([null, null]);
  });

  it('tells who has the keys, and whether the two can swap', () => {
    expect(judge('mute', 'CommandOrControl+E')).toEqual({ kind: 'taken', by: 'camera', canSwap: true });
    expect(judge('mute', 'CommandOrControl+E', { mute: null })).toEqual({
      kind: 'taken',
      by: 'camera',
      canSwap: false,
    });
    // Then the camera would have a single key.
    expect(judge('mute', 'CommandOrControl+E', { mute: 'F8' })).toEqual({
      kind: 'taken',
      by: 'camera',
      canSwap: false,
    });
    expect(judge('hand', 'CommandOrControl+D', { mute: null, hand: 'F9' })).toEqual({ kind: 'free' });
  });
});

describe('withKeys', () => {
  it('keeps what differs from what the app came with, and nothing else', () => {
    expect(withKeys({ camera: null }, { mute: 'F8' })).toEqual({ camera: null, mute: 'F8' });
    expect(withKeys({ camera: null, mute: 'F8' }, { mute: 'CommandOrControl+D' })).toEqual({ camera: null });
  });
});
