import type { Display, Point } from 'electron';
import type { PixelRect } from '../../signaling/protocol/screen-part.ts';
import { boundsOfPixels, pixelsOf } from './shared-part.ts';
import type { Rect } from './window-placement.ts';

/** A window of any program. */
export interface ClientWindow {
  /** What its program draws, without the frame around it, px of the desktop. */
  readonly area: PixelRect;
  /** The same without the shadow that its program draws around it: this covers others, and is to be seen. */
  readonly body: PixelRect;
  /** Neither minimised nor on another workspace. */
  readonly isShown: boolean;
  /** Over others by its nature: always on top, or a panel. */
  readonly floats: boolean;
}

/** Where a window is to be seen. `lost`: it is gone, or the system does not tell. */
export type WindowPlace = { kind: 'seen'; area: PixelRect } | { kind: 'unseen' } | { kind: 'lost' };

/**
 * A window of which another one covers any part is unseen: what lies over all windows where it is would be over that one, too. What floats
 * covers nothing, since it does so wherever its person works.
 */
export function placeOf(window: ClientWindow, above: readonly ClientWindow[]): WindowPlace {
  const isCovered = above.some(({ body, isShown, floats }) => isShown && !floats && overlap(body, window.body) > 0);
  return window.isShown && !isCovered ? { kind: 'seen', area: window.area } : { kind: 'unseen' };
}

/**
 * Where an area of the desktop is in device-independent pixels, as windows are placed: by the scale of the display that has most of it. Null: it is
 * on none.
 *
 * @param area px
 * @param toPixels where a point in device-independent pixels is, px
 */
export function boundsOfArea(
  area: PixelRect,
  displays: readonly Pick<Display, 'bounds' | 'scaleFactor'>[],
  toPixels: (dip: Point) => Point,
): Rect | null {
  const [most] = displays
    .map((display) => ({ display, pixels: pixelsOf(display, toPixels) }))
    .filter(({ pixels }) => overlap(pixels, area) > 0)
    .toSorted((one, other) => overlap(other.pixels, area) - overlap(one.pixels, area));
  if (most === undefined) return null;
  const { display, pixels } = most;
  return boundsOfPixels(display, { ...area, x: area.x - pixels.x, y: area.y - pixels.y });
}

/** How many pixels both have. */
function overlap(one: PixelRect, other: PixelRect): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, across) * Math.max(0, down);
}
