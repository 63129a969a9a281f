import { expect, it } from 'vitest';
import { CAPS_LOCK, ESCAPE, keycodesMeaning } from './keycodes.ts';

const FIRST = 8;
const [escape, caps] = [ESCAPE.keysym, CAPS_LOCK.keysym];

it.each<[string, number[][], number[]]>([
  ['is in its place', [[0, 0], [escape]], [9]],
  ['is on two keys', [[0], [escape], [escape, caps]], [9, 10]],
  ['is in the second group', [[0], [0x61, 0x41, escape, 0]], [9]],
  ['is nowhere', [[0], [caps]], [9]],
  ['is only with another key held', [[escape], [0x79, 0x59, 0x79, 0x59, escape]], [8]],
])('Escape %s', (_what, rows, keycodes) => {
  expect(keycodesMeaning(ESCAPE, rows, FIRST)).toEqual(keycodes);
});
