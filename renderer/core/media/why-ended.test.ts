import { describe, expect, it } from 'vitest';
import { endReason } from './why-ended.ts';

describe('why a capture ended', () => {
  it.each([
    ['unplugged, others are there', ['b'], 'granted', 'not-found'],
    ['unplugged, it was the only one', [], 'granted', 'not-found'],
    ['unplugged, where permissions cannot be asked', ['b'], null, 'not-found'],
    ['taken back for good', ['a'], 'denied', 'denied'],
    ['taken back until asked again', ['a'], 'prompt', 'denied'],
    ['taken back, which hides the devices', [''], 'prompt', 'denied'],
    ['taken back, where permissions cannot be asked', [''], null, 'denied'],
    ['taken back, and nothing is listed', [], 'denied', 'denied'],
    ['ended by itself', ['a', 'b'], 'granted', 'stopped'],
    ['ended by itself, where permissions cannot be asked', ['a'], null, 'stopped'],
  ] as const)('%s', (_case, listed, permission, reason) => {
    expect(endReason('a', listed, permission)).toBe(reason);
  });
});
