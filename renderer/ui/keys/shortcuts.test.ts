import { describe, expect, it } from 'vitest';
import { isSpace, isText, keysOf, shortcutOf as shortcutWith } from './shortcuts.ts';

/** With the keys that they come with. */
const shortcutOf = (pressed: ReturnType<typeof press>, mac: boolean) => shortcutWith(pressed, mac, {});

type Modifier = 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey';

function press(key: string, modifiers: readonly Modifier[] = [], code = '') {
  const has = (modifier: Modifier) => modifiers.includes(modifier);
  return {
    key,
    code,
    ctrlKey: has('ctrlKey'),
    metaKey: has('metaKey'),
    altKey: has('altKey'),
    shiftKey: has('shiftKey'),
    getModifierState: () => false,
  };
}

const CTRL_SHIFT = ['ctrlKey', 'shiftKey'] as const;

describe('shortcutOf', () => {
  it('knows every shortcut, by Ctrl or by Command', () => {
    const presses = [press('d', ['ctrlKey']), press('e', ['ctrlKey']), press('S', CTRL_SHIFT), press('L', CTRL_SHIFT)];
    expect(presses.map((one) => shortcutOf(one, false))).toEqual(['mute', 'camera', 'share', 'leave']);
    expect(shortcutOf(press('d', ['metaKey']), true)).toBe('mute');
    expect(shortcutOf(press('l', ['metaKey', 'shiftKey']), true)).toBe('leave');
  });

  it('knows no key alone, whatever it is: nobody leaves, shares or goes on air by typing', () => {
    const keys = [...Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)), 'Enter', 'Delete', 'F1'];
    for (const key of keys) {
      for (const mac of [true, false]) {
        expect(shortcutOf(press(key), mac)).toBeNull();
        expect(shortcutOf(press(key, ['shiftKey']), mac)).toBeNull();
      }
    }
  });

  it('knows the keys of the letters where a layout has other letters on them', () => {
    expect(shortcutOf(press('в', ['ctrlKey'], 'KeyD'), false)).toBe('mute');
    expect(shortcutOf(press('ד', CTRL_SHIFT, 'KeyS'), false)).toBe('share');
    expect(shortcutOf(press(',', ['ctrlKey'], 'KeyD'), false)).toBeNull();
  });

  it('leaves to browser and system what has one modifier more, less or another', () => {
    expect(shortcutOf(press('l', ['ctrlKey']), false)).toBeNull();
    expect(shortcutOf(press('D', CTRL_SHIFT), false)).toBeNull();
    expect(shortcutOf(press('d', ['ctrlKey', 'altKey']), false)).toBeNull();
    expect(shortcutOf(press('d', ['metaKey']), false)).toBeNull();
    // On a Mac it deletes in a text field.
    expect(shortcutOf(press('d', ['ctrlKey']), true)).toBeNull();
  });
});

describe('keys that a person changed', () => {
  const changed = { mute: 'F8', camera: null, hand: 'CommandOrControl+D' };

  it('count in the place of those that a shortcut came with', () => {
    expect(shortcutWith(press('F8'), false, changed)).toBe('mute');
    expect(shortcutWith(press('d', ['ctrlKey']), false, changed)).toBe('hand');
    expect(shortcutWith(press('H', CTRL_SHIFT), false, changed)).toBeNull();
    expect([keysOf('mute', changed), keysOf('leave', changed)]).toEqual(['F8', 'CommandOrControl+Shift+L']);
  });

  it('can be none at all', () => {
    expect(shortcutWith(press('e', ['ctrlKey']), false, changed)).toBeNull();
    expect(keysOf('camera', changed)).toBeNull();
  });
});

describe('isText', () => {
  it('tells what writes or pastes from what commands', () => {
    expect(['h', 'É', '語', '😀', 'Dead', 'Process'].every((key) => isText(press(key), false))).toBe(true);
    expect([' ', 'Enter', 'ArrowUp', 'Escape', 'F5'].some((key) => isText(press(key), false))).toBe(false);
    expect(isText(press('c', ['ctrlKey']), false)).toBe(false);
    expect(isText(press('v', ['ctrlKey']), false)).toBe(true);
    expect(isText(press('v', ['metaKey']), true)).toBe(true);
  });

  it('knows the characters of Option and AltGr', () => {
    expect(isText(press('@', ['altKey']), true)).toBe(true);
    expect(isText(press('f', ['altKey']), false)).toBe(false);
    expect(isText({ ...press('@', ['ctrlKey', 'altKey']), getModifierState: () => true }, false)).toBe(true);
  });
});

describe('isSpace', () => {
  it('tells Space by its place', () => {
    expect(isSpace({ code: 'Space' })).toBe(true);
    expect(isSpace({ code: 'KeyM' })).toBe(false);
  });
});
