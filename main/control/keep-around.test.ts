import { EventEmitter } from 'node:events';
import type { Display } from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { displayAt } from '../../tests/support/electron/displays.ts';
import type { Rect } from '../windows/window-placement.ts';
import { barBounds, borderBounds } from './control-placement.ts';
import { keepAround, type ControlledPlace } from './keep-around.ts';

const BEFORE = placeOf({ x: 0, y: 0, width: 1_280, height: 800 });
const MOVED = placeOf({ x: -1_920, y: 200, width: 1_920, height: 1_080 });

let screen: EventEmitter & { getAllDisplays: () => Display[] };
let place: ControlledPlace | null;
let gone: number;
/** Where each window was put, one after the other. */
let border: (Rect[] & { setBounds: (bounds: Rect) => void })[];
let bar: Rect[] & { setBounds: (bounds: Rect) => void; getBounds: () => Rect };
/** Where its person has moved the bar. */
let dragged: Rect;
let end: () => void;

function placeOf(bounds: Rect): ControlledPlace {
  return { bounds, workArea: { ...bounds, y: bounds.y + 24, height: bounds.height - 24 } };
}

function window(): typeof bar {
  const put: Rect[] = [];
  return Object.assign(put, { setBounds: (bounds: Rect) => void put.push(bounds), getBounds: () => dragged });
}

beforeEach(() => {
  const displays = [displayAt(1, [0, 0], [1_280, 800], 1)] as Display[];
  screen = Object.assign(new EventEmitter(), { getAllDisplays: () => displays });
  [place, gone, border, bar] = [BEFORE, 0, borderBounds(BEFORE.bounds).map(window), window()];
  dragged = barBounds(BEFORE.workArea);
  end = keepAround(border, bar, BEFORE, { screen, place: () => place, onGone: () => (gone += 1) });
});

it.each([
  ['is moved and has another size', 'display-metrics-changed', MOVED],
  ['has another scale', 'display-metrics-changed', placeOf({ x: 0, y: 0, width: 853, height: 533 })],
  ['is elsewhere as another one has come', 'display-added', placeOf({ ...BEFORE.bounds, x: 1_920 })],
  ['is elsewhere as another one has gone', 'display-removed', placeOf({ ...BEFORE.bounds, y: -800 })],
])('border and bar are where their display is when that %s', (_what, event, now) => {
  place = now;
  screen.emit(event);
  expect(border.map((side) => side.at(-1))).toEqual(borderBounds(now.bounds));
  expect(bar.at(-1)).toEqual(barBounds(now.workArea));
  expect(
    [...border, bar].map(({ length }) => length),
    'once more at the new scale',
  ).toEqual([2, 2, 2, 2, 2]);
});

it('a bar that its person has moved stays there while only other displays change', () => {
  dragged = { x: 20, y: 600, width: 560, height: 56 };
  screen.emit('display-added');
  expect(border.map((side) => side.at(-1))).toEqual(borderBounds(BEFORE.bounds));
  expect(bar).toHaveLength(0);
});

it('a bar that its person has moved to another display comes back when that one is gone', () => {
  dragged = { x: 1_500, y: 40, width: 560, height: 56 };
  screen.emit('display-removed');
  expect(bar.at(-1)).toEqual(barBounds(BEFORE.workArea));
});

it('tells that the display is gone, and leaves its windows alone', () => {
  place = null;
  screen.emit('display-removed');
  expect(gone).toBe(1);
  expect([...border, bar].flat()).toEqual([]);
});

it('follows nothing once it is ended', () => {
  end();
  expect(screen.eventNames()).toEqual([]);
  place = MOVED;
  screen.emit('display-metrics-changed');
  expect(bar).toHaveLength(0);
});
