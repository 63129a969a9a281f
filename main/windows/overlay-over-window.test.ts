import { EventEmitter } from 'node:events';
import type { Display } from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { displayAt, type TestDisplay } from '../../tests/support/electron/displays.ts';
import { keepOverWindow } from './overlay-over-window.ts';
import type { WindowPlace } from './window-place.ts';
import type { Rect } from './window-placement.ts';

const AREA = { x: 100, y: 50, width: 640, height: 480 };
const SEEN: WindowPlace = { kind: 'seen', area: AREA };

let screen: EventEmitter & {
  displays: TestDisplay[];
  getAllDisplays: () => Display[];
  dipToScreenPoint: <T>(point: T) => T;
};
let overlay: EventEmitter & { bounds: Rect | null; calls: string[] };
let capture: { window: number | null; onChange: Listeners<void> };
let watched: { window: number; tell: (place: WindowPlace) => void } | null;

beforeEach(() => {
  screen = Object.assign(new EventEmitter(), {
    displays: [displayAt(1, [0, 0], [1_920, 1_080], 1)],
    getAllDisplays: () => screen.displays as Display[],
    dipToScreenPoint: <T>(point: T) => point,
  });
  overlay = Object.assign(new EventEmitter(), { bounds: null as Rect | null, calls: [] as string[] });
  capture = { window: 7, onChange: new Listeners() };
  let isVisible = false;
  const see = (call: string, visible: boolean) => {
    isVisible = visible;
    overlay.calls.push(call);
  };
  const calls = {
    setBounds: (bounds: Rect) => void (overlay.bounds = bounds),
    isVisible: () => isVisible,
    showInactive: () => see('show', true),
    hide: () => see('hide', false),
    close: () => void overlay.calls.push('close'),
  };
  keepOverWindow(Object.assign(overlay, calls), 7, {
    capture,
    screen,
    watch(window, tell) {
      watched = { window, tell };
      return () => (watched = null);
    },
  });
});

it('is out of sight until it is known where the window is, then over it, wherever that goes', () => {
  expect(watched!.window).toBe(7);
  expect([overlay.bounds, overlay.calls]).toEqual([null, []]);
  watched!.tell(SEEN);
  expect([overlay.bounds, overlay.calls]).toEqual([AREA, ['show']]);
  watched!.tell({ kind: 'seen', area: { ...AREA, x: 300, width: 500 } });
  expect([overlay.bounds, overlay.calls]).toEqual([{ ...AREA, x: 300, width: 500 }, ['show']]);
});

it('goes out of sight with the window, and comes back with it', () => {
  for (const place of [SEEN, { kind: 'unseen' }, SEEN] as const) watched!.tell(place);
  watched!.tell({ kind: 'seen', area: { ...AREA, x: 5_000 } });
  expect(overlay.calls).toEqual(['show', 'hide', 'show', 'hide']);
});

it('has the new scale of its display', () => {
  watched!.tell(SEEN);
  screen.displays = [displayAt(1, [0, 0], [1_920, 1_080], 2)];
  screen.emit('display-metrics-changed');
  expect(overlay.bounds).toEqual({ x: 50, y: 25, width: 320, height: 240 });
});

it.each([
  ['the window is gone', () => watched!.tell({ kind: 'lost' })],
  ['another window is shared in its place', () => ((capture.window = 8), capture.onChange.emit())],
  ['a screen is shared in its place', () => ((capture.window = null), capture.onChange.emit())],
])('is out of sight at once, and closed, when %s', (_what, happens) => {
  watched!.tell(SEEN);
  happens();
  expect(overlay.calls).toEqual(['show', 'hide', 'close']);
});

it('follows nothing once it is closed', () => {
  overlay.emit('closed');
  expect(watched).toBeNull();
  expect(screen.eventNames()).toEqual([]);
  capture.window = 8;
  capture.onChange.emit();
  expect(overlay.calls).toEqual([]);
});
