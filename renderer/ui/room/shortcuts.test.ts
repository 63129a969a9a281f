import { describe, expect, it } from 'vitest';
import { isTalkKey, shortcutOf } from './shortcuts.ts';

function press(key: string, modifiers: { code?: string; ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, ...modifiers };
}

describe('shortcutOf', () => {
  it('knows every shortcut, in any case', () => {
    expect(['m', 'M', 'v', 's', 'L'].map((key) => shortcutOf(press(key)))).toEqual([
      'mute',
      'mute',
      'camera',
      'share',
      'leave',
    ]);
  });

  it('knows the keys of the letters where a layout has other letters on them', () => {
    expect(shortcutOf(press('ь', { code: 'KeyM' }))).toBe('mute');
    expect(shortcutOf(press('ד', { code: 'KeyS' }))).toBe('share');
    expect(shortcutOf(press(',', { code: 'KeyM' }))).toBeNull();
  });

  it('leaves other keys and those with modifiers alone', () => {
    expect(shortcutOf(press('x'))).toBeNull();
    expect(shortcutOf(press('Enter'))).toBeNull();
    expect(shortcutOf(press('s', { ctrlKey: true }))).toBeNull();
    expect(shortcutOf(press('m', { metaKey: true }))).toBeNull();
    expect(shortcutOf(press('v', { altKey: true }))).toBeNull();
  });
});

describe('isTalkKey', () => {
  it('tells Space by its place', () => {
    expect(isTalkKey({ code: 'Space' })).toBe(true);
    expect(isTalkKey({ code: 'KeyM' })).toBe(false);
  });
});
