import { describe, expect, it } from 'vitest';
import { ariaKeys, capsOf, comboOf, shownKeys, type Press } from './key-combos.ts';

function press(key: string, code: string, change: Partial<Press> = {}): Press {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, getModifierState: () => false };
  return { key, code, ...none, ...change };
}

describe('the keys that were pressed', () => {
  it.each([
    ['a letter', press('d', 'KeyD', { ctrlKey: true }), 'CommandOrControl+D'],
    [
      'all modifiers',
      press('D', 'KeyD', { ctrlKey: true, altKey: true, shiftKey: true }),
      'CommandOrControl+Alt+Shift+D',
    ],
    ['German: the key with the Z on it', press('z', 'KeyY', { ctrlKey: true }), 'CommandOrControl+Z'],
    ['German: Shift and 1 make !', press('!', 'Digit1', { ctrlKey: true, shiftKey: true }), 'CommandOrControl+Shift+1'],
    ['German: a letter that no accelerator has', press('ö', 'Semicolon', { ctrlKey: true }), null],
    ['German: a letter whose capital is two', press('ß', 'Minus', { ctrlKey: true }), null],
    ['Russian', press('ь', 'KeyM', { ctrlKey: true }), 'CommandOrControl+M'],
    ['a function key', press('F8', 'F8'), 'F8'],
    ['a letter alone', press('d', 'KeyD'), null],
    ['a letter with Shift or Alt', press('d', 'KeyD', { altKey: true, shiftKey: true }), null],
    ['a modifier alone', press('Control', 'ControlLeft', { ctrlKey: true }), null],
    [
      'AltGr, which is Ctrl and Alt',
      press('q', 'KeyQ', { ctrlKey: true, altKey: true, getModifierState: () => true }),
      null,
    ],
    ['the Windows key', press('d', 'KeyD', { ctrlKey: true, metaKey: true }), null],
  ])('%s', (_what, pressed, keys) => expect(comboOf(pressed, false)).toBe(keys));

  it.each([
    ['Command', press('d', 'KeyD', { metaKey: true, shiftKey: true }), 'CommandOrControl+Shift+D'],
    ['Control is not Command', press('d', 'KeyD', { ctrlKey: true }), null],
    ['Option makes characters', press('∂', 'KeyD', { metaKey: true, altKey: true }), null],
  ])('on a Mac: %s', (_what, pressed, keys) => expect(comboOf(pressed, true)).toBe(keys));
});

describe('keys', () => {
  it('are read as they are printed on the keyboard, and in its order', () => {
    expect(capsOf('CommandOrControl+Alt+Shift+L', false)).toEqual(['Ctrl', 'Alt', 'Shift', 'L']);
    expect(capsOf('CommandOrControl+Alt+Shift+L', true)).toEqual(['⌥', '⇧', '⌘', 'L']);
    expect([shownKeys('CommandOrControl+D', false), shownKeys('CommandOrControl+D', true)]).toEqual(['Ctrl+D', '⌘D']);
    expect([shownKeys('Shift+F8', false), shownKeys('Shift+F8', true)]).toEqual(['Shift+F8', '⇧F8']);
    expect(ariaKeys('CommandOrControl+Shift+D', false)).toBe('Control+Shift+D');
    expect(ariaKeys('CommandOrControl+Shift+L', true)).toBe('Meta+Shift+L');
  });
});
