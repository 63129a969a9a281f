import { expect, it } from 'vitest';
import { displaysOfScreens, type ScreenSource } from './captured-screens.ts';

/** Who made it and which model it is, as X11 has it; the connector is the last byte. */
const MODEL = 0x30ae_da0c_1e5a_00n;
/** One that leaves a number no place for the last two bits. */
const LONG = 0x5a_63da_0c1e_5a00n;

/** As Electron tells a display of X11, and the screen that it is. */
function onX11(whole: bigint): { id: number; name: string } {
  return { id: Number(whole), name: String(BigInt.asUintN(32, whole)) };
}

function screens(...names: string[]): ScreenSource[] {
  return names.map((name, index) => ({ id: `screen:${index}:0`, display_id: name }));
}

const found = (names: string[], ids: number[]) => {
  const displays = ids.map((id) => ({ id }));
  return [...displaysOfScreens(screens(...names), displays)];
};

it('a screen is the display whose id it says', () => {
  expect(found(['7', '5'], [5, 7])).toEqual([
    ['screen:0:0', 7],
    ['screen:1:0', 5],
  ]);
});

it.each([
  ['of a short id', MODEL >> 8n],
  ['of an id that a number rounds', MODEL],
  ['of an id whose low half begins with a one', MODEL | 0xffff_ff00n],
])('it is the one of which it says 32 bits, as on X11: two beside each other %s', (_what, model) => {
  const [one, other] = [onX11(model | 0x42n), onX11(model | 0x43n)];
  expect(one.id).not.toBe(other.id);
  expect(found([other.name, one.name], [one.id, other.id])).toEqual([
    ['screen:0:0', other.id],
    ['screen:1:0', one.id],
  ]);
});

it('two displays whose ids are the same number are not told apart, and neither is taken', () => {
  const [one, other] = [onX11(LONG | 0x40n), onX11(LONG | 0x41n)];
  expect(one.id).toBe(other.id);
  expect(found([one.name, other.name], [one.id, other.id])).toEqual([]);
});

it('a screen that says nothing, or of no display that there is, is none of several', () => {
  expect(found(['', '3'], [0, 7])).toEqual([]);
});

it('the only screen is the only display, whatever it says', () => {
  expect(found([''], [7])).toEqual([['screen:0:0', 7]]);
  expect(found(['3'], [7])).toEqual([['screen:0:0', 7]]);
});
