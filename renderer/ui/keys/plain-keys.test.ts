import { describe, expect, it } from 'vitest';
import { PLAIN_COMMANDS } from '../../../signaling/protocol/plain-keys.ts';
import { plainCommandOf, plainKeyOf, plainKeysOf, withPlainKeys } from './plain-keys.ts';

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
    expect(plainCommandOf(made('à', 'Digit0'), {})).toBe('fit');
    expect(plainCommandOf(made('а', 'KeyF'), {})).toBe('full-screen');
    expect(plainCommandOf(made('f', 'KeyU'), {})).toBe('full-screen');
  });

  it('are of one command: by what they make, before what they would make on a US keyboard', () => {
    expect(plainCommandOf(made('à', 'Digit0'), { draw: 'À' })).toBe('draw');
    expect(plainCommandOf(made('&', 'Digit1'), { talk: '&' })).toBe('talk');
    expect(plainCommandOf(made('а', 'KeyF'), { talk: 'А' })).toBe('talk');
  });

  it('are what a person has made of them', () => {
    const changed = { fit: 'G', draw: null };
    expect(plainCommandOf(made('g'), changed)).toBe('fit');
    expect(plainCommandOf(made('0', 'Digit0'), changed)).toBeNull();
    expect(plainCommandOf(made('d'), changed)).toBeNull();
    expect(withPlainKeys(changed, { fit: '0' })).toEqual({ draw: null });
  });

  it('are each of one command', () => {
    const keys = PLAIN_COMMANDS.map((command) => plainKeyOf(command, {}));
    expect(new Set(keys).size).toBe(PLAIN_COMMANDS.length);
  });
});
