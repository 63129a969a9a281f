import { EventEmitter } from 'node:events';
import type { Display } from 'electron';
import { expect, it } from 'vitest';
import { displayAt, type TestDisplay } from '../../tests/support/electron/displays.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import type { ScreenPart } from '../../signaling/protocol/screen-part.ts';
import { ShareFrame } from './share-frame.ts';
import type { Rect } from './window-placement.ts';

const PART = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
const SHARES = { sharesScreen: true };

function frameRig(part: ScreenPart | null = PART) {
  const screen = Object.assign(new EventEmitter(), {
    displays: [displayAt(1, [0, 0], [1_280, 800], 1), displayAt(2, [1_280, 0], [2_560, 1_600], 2)] as TestDisplay[],
    getAllDisplays: () => screen.displays as Display[],
  });
  const capture = { display: 2 as number | null, part, onChange: new Listeners<void>() };
  const open = new Set<Rect>();
  const frame = new ShareFrame({
    screen,
    capture,
    open(bounds) {
      open.add(bounds);
      return { isDestroyed: () => !open.has(bounds), destroy: () => open.delete(bounds) };
    },
  });
  return { frame, screen, capture, open, sides: () => [...open] };
}

it('is there while a part is shared, and on no display that is shared wholly', () => {
  const { frame, capture, sides } = frameRig();
  expect(sides()).toEqual([]);
  frame.show(SHARES);
  expect(sides()).toHaveLength(4);
  expect(sides()[0]).toEqual({ x: 1_597, y: 197, width: 646, height: 3 });
  frame.show({ sharesScreen: false });
  expect(sides()).toEqual([]);
  frame.show(SHARES);
  capture.part = null;
  capture.onChange.emit();
  expect(sides()).toEqual([]);
});

it('is around another part, stays where nothing has changed, and goes with the page', () => {
  const { frame, capture, sides } = frameRig();
  frame.show(SHARES);
  const before = sides();
  frame.show(SHARES);
  expect(sides().map((side, index) => side === before[index])).toEqual([true, true, true, true]);
  capture.part = { ...PART, x: 0.375 };
  capture.onChange.emit();
  expect(sides()).toHaveLength(4);
  expect(sides()).not.toContainEqual(before[0]);
  frame.show(null);
  expect(sides()).toEqual([]);
});

it('has a side again that something else has closed', () => {
  const { frame, open, sides } = frameRig();
  frame.show(SHARES);
  open.delete(sides()[0]!);
  expect(sides()).toHaveLength(3);
  frame.show(SHARES);
  expect(sides()).toHaveLength(4);
});

it('follows its display, and goes with it', () => {
  const { frame, screen, sides } = frameRig();
  frame.show(SHARES);
  screen.displays = [screen.displays[0]!, displayAt(2, [1_280, 100], [1_280, 800], 1)];
  screen.emit('display-metrics-changed');
  expect(sides()[0]).toEqual({ x: 1_597, y: 297, width: 646, height: 3 });
  screen.displays = screen.displays.slice(0, 1);
  screen.emit('display-removed');
  expect(sides()).toEqual([]);
});
