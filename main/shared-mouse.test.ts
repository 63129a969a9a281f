import type { Display, Point } from 'electron';
import { expect, it } from 'vitest';
import { Listeners } from '../signaling/basics/listeners.ts';
import { ok } from '../signaling/protocol/index.ts';
import { partOf, type ScreenPart } from '../signaling/protocol/screen-part.ts';
import { SharedMouse } from './shared-mouse.ts';

/** A Full-HD display, and at its right, higher up, one with twice the pixels of the same size: both in device-independent pixels. */
const DISPLAYS = [
  { id: 1, bounds: { x: 0, y: 0, width: 1_920, height: 1_080 }, scaleFactor: 1 },
  { id: 2, bounds: { x: 1_920, y: -400, width: 1_920, height: 1_080 }, scaleFactor: 2 },
] as Display[];

function mouseOn(captured: number | null, at: Point, part: ScreenPart | null = null): SharedMouse {
  const screen = { getAllDisplays: () => DISPLAYS, getCursorScreenPoint: () => at };
  return new SharedMouse(screen, { display: captured, part, onChange: new Listeners() });
}

function asked(...told: Parameters<typeof mouseOn>) {
  const mouse = mouseOn(...told);
  mouse.show({ sharesScreen: true });
  return mouse.handlers.mousePlace(null);
}

it.each<[captured: number, x: number, y: number, place: { x: number; y: number } | null]>([
  [1, 0, 0, { x: 0, y: 0 }],
  [1, 480, 810, { x: 0.25, y: 0.75 }],
  [1, 1_920, 100, null],
  [1, -1, 100, null],
  [1, 100, 1_080, null],
  [2, 1_920, -400, { x: 0, y: 0 }],
  [2, 2_880, 140, { x: 0.5, y: 0.5 }],
  [2, 1_919, 140, null],
  [2, 2_000, 680, null],
])('display %s is shared, and the mouse is at %s, %s: %j', async (captured, x, y, place) => {
  expect(await asked(captured, { x, y })).toEqual(ok(place));
});

it.each([null, 3])('[MOUSE-1] nothing is told of display %s', async (captured) => {
  expect(await asked(captured, { x: 10, y: 10 })).toMatchObject({ ok: false, code: 'not-sharing-a-screen' });
});

it('[PART-2] a part of a display is shared: its own places are told, and nothing beside it', async () => {
  const part = partOf({ x: 1_000, y: 200, width: 400, height: 200 }, { width: 3_840, height: 2_160 });
  expect(await asked(2, { x: 1_920 + 600, y: -400 + 150 }, part)).toEqual(ok({ x: 0.5, y: 0.5 }));
  expect(await asked(2, { x: 1_920 + 499, y: -400 + 150 }, part)).toEqual(ok(null));
});

it('[MOUSE-1] nothing is told before a screen is shared, nor once that has ended or its page is gone', async () => {
  const mouse = mouseOn(1, { x: 480, y: 810 });
  const told = async () => (await mouse.handlers.mousePlace(null)).ok;
  expect(await told()).toBe(false);
  for (const end of [{ sharesScreen: false }, null]) {
    mouse.show({ sharesScreen: true });
    expect(await told()).toBe(true);
    mouse.show(end);
    expect(await told()).toBe(false);
  }
});
