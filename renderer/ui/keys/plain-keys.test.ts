import { describe, expect, it } from 'vitest';
import { PLAIN_COMMANDS } from '../../../signaling/protocol/plain-keys.ts';
import { isKeyOf, plainCommandOf, plainKeyOf, plainKeysOf, withPlainKeys } from './plain-keys.ts';

const made = (key: string, code = '') => ({ key, code });

describe('keys alone', () => {
  it('go by what they make, the space bar by its place', () => {
    expect(plainKeysOf(made('f', 'KeyF'))).toEqual(['F']);
    expect(plainKeysOf(made('\u00a0', 'Space'))).toEqual(['Space']);
    expect(plainKeysOf(made('=', 'Equal'))).toEqual(['Plus']);
    expect(plainKeysOf(made('ß', 'Minus'))).toEqual(['ß']);
    for (const key of ['Enter', 'F5', 'Dead', 'Shift']) expect(plainKeysOf(made(key))).toEqual([]);
  });

  it('are known on other layouts', () => {
    expect(isKeyOf('fit', made('à', 'Digit0'), {})).toBe(true);
    expect(isKeyOf('full-screen', made('ф', 'KeyF'), {})).toBe(true);
    expect(plainCommandOf(['fit', 'draw'], made('à', 'Digit0'), { draw: 'À' })).toBe('draw');
    expect(isKeyOf('full-screen', made('f', 'KeyU'), {})).toBe(true);
  });

  it('are what a person has made of them', () => {
    const changed = { fit: 'G', draw: null };
    expect(isKeyOf('fit', made('g'), changed)).toBe(true);
    expect(isKeyOf('fit', made('0', 'Digit0'), changed)).toBe(false);
    expect(isKeyOf('draw', made('d'), changed)).toBe(false);
    expect(withPlainKeys(changed, { fit: '0' })).toEqual({ draw: null });
  });

  it('are each of one command', () => {
    const keys = PLAIN_COMMANDS.map((command) => plainKeyOf(command, {}));
    expect(new Set(keys).size).toBe(PLAIN_COMMANDS.length);
  });
});
