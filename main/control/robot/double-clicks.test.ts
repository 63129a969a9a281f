import { expect, it } from 'vitest';
import { DoubleClicks } from './double-clicks.ts';

const AT = { x: 10, y: 10 };

it.each([
  ['soon, at the same place', { at: AT, after: 500 }, true],
  ['soon, beside it', { at: { x: 12, y: 13 }, after: 100 }, true],
  ['late', { at: AT, after: 501 }, false],
  ['elsewhere', { at: { x: 15, y: 10 }, after: 100 }, false],
])('a click is the second of two: %s', (_what, { at, after }, isSecond) => {
  const clicks = new DoubleClicks();
  expect(clicks.isSecond('left', AT, 1_000)).toBe(false);
  expect(clicks.isSecond('left', at, 1_000 + after)).toBe(isSecond);
});

it('is none of another button, nor a third one', () => {
  const clicks = new DoubleClicks();
  expect(['left', 'right', 'left', 'left', 'left'].map((button) => clicks.isSecond(button as 'left', AT, 0))).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});
