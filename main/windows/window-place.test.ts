import { describe, expect, it } from 'vitest';
import { displaysOf, type Monitor } from '../../tests/support/electron/displays.ts';
import type { PixelRect } from '../../signaling/protocol/screen-part.ts';
import { boundsOfArea, placeOf, type ClientWindow } from './window-place.ts';

const AREA: PixelRect = { x: 100, y: 50, width: 640, height: 480 };

function clientWindow(area: PixelRect, change: Partial<ClientWindow> = {}): ClientWindow {
  return { area, body: area, isShown: true, floats: false, ...change };
}

describe('placeOf', () => {
  const over = clientWindow({ x: 700, y: 500, width: 300, height: 300 });
  const beside = clientWindow({ x: 740, y: 50, width: 640, height: 480 });
  const seen = { kind: 'seen', area: AREA };
  const unseen = { kind: 'unseen' };

  it.each<[what: string, change: Partial<ClientWindow>, above: ClientWindow[], place: object]>([
    ['above all', {}, [], seen],
    ['minimised, or on another workspace', { isShown: false }, [], unseen],
    ['under a corner of another one', {}, [over], unseen],
    ['under what is on another workspace', {}, [{ ...over, isShown: false }], seen],
    ['under what floats', {}, [{ ...over, floats: true }], seen],
    ['edge to edge with another one', {}, [beside], seen],
    ['under a shadow alone', {}, [{ ...over, body: { ...over.area, x: 740 } }], seen],
    ['whose own shadow alone is under another one', { body: { ...AREA, height: 450 } }, [over], seen],
    ['under one of several', {}, [beside, over], unseen],
  ])('a window %s', (_what, change, above, place) => {
    expect(placeOf(clientWindow(AREA, change), above)).toEqual(place);
  });
});

describe('boundsOfArea', () => {
  const left: Monitor = { x: 0, y: 0, width: 1_920, height: 1_200, scaleFactor: 1 };
  const right: Monitor = { x: 1_920, y: 0, width: 2_560, height: 1_440, scaleFactor: 2 };

  /** As Electron has these monitors. */
  function boundsOn(monitors: readonly [Monitor, ...Monitor[]], area: PixelRect) {
    const displays = displaysOf(monitors);
    return boundsOfArea(area, displays, (dip) => {
      const index = displays.findIndex(({ bounds }) => bounds.x === dip.x && bounds.y === dip.y);
      return monitors[index]!;
    });
  }

  it.each<[what: string, monitors: [Monitor, ...Monitor[]], area: PixelRect, bounds: object | null]>([
    ['on the only monitor', [left], AREA, AREA],
    [
      'on one of scale 1.5, to the nearest pixel',
      [{ ...left, scaleFactor: 1.5 }],
      { x: 100, y: 50, width: 641, height: 480 },
      { x: 67, y: 33, width: 427, height: 320 },
    ],
    [
      'on the second one, which is finer',
      [left, right],
      { x: 2_020, y: 60, width: 640, height: 480 },
      { x: 1_970, y: 330, width: 320, height: 240 },
    ],
    [
      'on both, by the one that has more of it',
      [left, right],
      { x: 1_820, y: 60, width: 640, height: 480 },
      { x: 1_870, y: 330, width: 320, height: 240 },
    ],
    [
      'on both, by the first one',
      [left, right],
      { x: 1_620, y: 60, width: 500, height: 480 },
      { x: 1_620, y: 60, width: 500, height: 480 },
    ],
    ['partly beside all', [left], { ...AREA, x: -100 }, { ...AREA, x: -100 }],
    ['beside all', [left], { ...AREA, x: 1_920 }, null],
  ])('an area %s', (_what, monitors, area, bounds) => {
    expect(boundsOn(monitors, area)).toEqual(bounds);
  });
});
