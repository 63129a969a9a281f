import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

function press(key: string, modifiers: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) {
  return { key, ctrlKey: false, metaKey: false, altKey: false, ...modifiers };
}

describe('shortcutOf', () => {
  it('knows every shortcut, in any case', () => {
    expect(['m', 'M', 'v', 's', 'L', ' '].map((key) => shortcutOf(press(key)))).toEqual([
      'mute',
      'mute',
      'camera',
      'share',
      'leave',
      'talk',
    ]);
  });

  it('leaves other keys and those with modifiers alone', () => {
    expect(shortcutOf(press('x'))).toBeNull();
    expect(shortcutOf(press('Enter'))).toBeNull();
    expect(shortcutOf(press('s', { ctrlKey: true }))).toBeNull();
    expect(shortcutOf(press('m', { metaKey: true }))).toBeNull();
    expect(shortcutOf(press('v', { altKey: true }))).toBeNull();
  });
});
