import { expect, it } from 'vitest';
import { keysymsOf } from './keysyms.ts';
import { SpareKeys } from './spare-keys.ts';
import { TextKeys } from './text-keys.ts';

const A = 0x61;
/** A layout of two groups: a and A, then ä and nothing. */
const ROWS = [
  [A, 0x41, 0xe4, 0],
  [0x31, 0x21, 0x31, 0x21],
];
const keys = (spare = [200, 201]) => new TextKeys(ROWS, 38, new SpareKeys(spare));

it.each([
  ['aé', [0x61, 0xe9]],
  ['你😀', [0x0100_4f60, 0x0101_f600]],
  ['a\r\nb\t', [0x61, 0xff0d, 0x62, 0xff09]],
  ['\u0000\u001b\u007f\u0085\ud800', []],
])('the keysyms of %j', (text, keysyms) => {
  expect(keysymsOf(text)).toEqual(keysyms);
});

it('types by the keys of the layout that is in use, and by spare ones what it lacks', () => {
  const key = { keysym: null, notBefore: 0 };
  expect(keys().strokes('aA!', 0, 0)).toEqual([
    { ...key, keycode: 38, shift: false },
    { ...key, keycode: 38, shift: true },
    { ...key, keycode: 39, shift: true },
  ]);
  expect(keys().strokes('ä', 1, 0)).toEqual([{ ...key, keycode: 38, shift: false }]);
  expect(keys().strokes('ä', 0, 0)).toEqual([{ keycode: 200, shift: null, keysym: 0xe4, notBefore: 0 }]);
});

it('gives a spare key one meaning for as long as it can, and another one when the last was surely read', () => {
  const typed = keys();
  expect(typed.strokes('äöä', 0, 5_000).map(({ keycode, keysym }) => [keycode, keysym])).toEqual([
    [200, 0xe4],
    [201, 0xf6],
    [200, null],
  ]);
  expect(typed.strokes('ü', 0, 5_400)).toEqual([{ keycode: 201, shift: null, keysym: 0xfc, notBefore: 6_000 }]);
  expect(typed.strokes('äé', 0, 9_000).map(({ keycode, notBefore }) => [keycode, notBefore])).toEqual([
    [200, 0],
    [201, 7_000],
  ]);
});
