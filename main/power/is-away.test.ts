import { expect, it } from 'vitest';
import { isAway } from './is-away.ts';

it.each([
  ['at work', { locked: false, idleSeconds: 0, isShown: true }, false],
  ['reading', { locked: false, idleSeconds: 299, isShown: true }, false],
  ['idle for 5 min', { locked: false, idleSeconds: 300, isShown: true }, true],
  ['whose screen is locked', { locked: true, idleSeconds: 0, isShown: true }, true],
  ['who shows it to nobody', { locked: true, idleSeconds: 3_000, isShown: false }, false],
])('somebody %s', (_who, presence, away) => {
  expect(isAway(presence)).toBe(away);
});
