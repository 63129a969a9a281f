import { expect, it } from 'vitest';
import { capsLockKey, escapeKeys } from './keycodes.ts';

const FIRST = 8;
const [escape, caps, control] = [0xff1b, 0xffe5, 0xffe3];

it.each<[string, number[][], number[]]>([
  ['is in its place', [[0, 0], [escape]], [9]],
  ['is on two keys', [[0], [escape], [escape, caps]], [9, 10]],
  ['is in the second group', [[0], [0x61, 0x41, escape, 0]], [9]],
  ['is nowhere', [[0], [caps]], [9]],
  ['is only with another key held', [[escape], [0x79, 0x59, 0x79, 0x59, escape]], [8]],
])('Escape %s', (_what, rows, keycodes) => {
  expect(escapeKeys(rows, FIRST)).toEqual(keycodes);
});

it.each<[string, number[][], number | null]>([
  ['is in its place', [[escape], [caps]], 9],
  ['is where Escape was', [[caps], [escape]], 8],
  ['is only with Shift held, on a key that else is Escape', [[escape], [escape, caps]], null],
  ['is in one group what Escape is in the other', [[0], [escape, escape, caps, caps]], null],
  ['is another key', [[escape], [control]], null],
])('Caps Lock %s', (_what, rows, keycode) => {
  expect(capsLockKey(rows, FIRST)).toBe(keycode);
});
