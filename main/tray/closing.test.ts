import { describe, expect, it } from 'vitest';
import { closesForGood, closingWords } from './closing.ts';

describe('closing the window', () => {
  it.each([
    [{ quitting: false, keepRunning: true }, false],
    [{ quitting: false, keepRunning: false }, true],
    [{ quitting: true, keepRunning: true }, true],
    [{ quitting: true, keepRunning: false }, true],
  ])('with %j ends the app: %s', (facts, ends) => {
    expect(closesForGood(facts)).toBe(ends);
  });

  it.each([
    ['darwin', true, 'Dock'],
    ['win32', true, 'beside the clock'],
    ['linux', true, 'in the tray'],
    ['linux', false, 'shows no tray'],
  ] as const)('on %s (tray: %s) it says where the window is: %s', (platform, tray, words) => {
    const { detail } = closingWords(platform, tray);
    expect(detail).toContain(words);
    expect(detail).toContain('Settings');
  });
});
