import * as v from 'valibot';

/** Screen rectangle in device-independent pixels, as Electron's `Rectangle`. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

const PixelSchema = v.pipe(v.number(), v.safeInteger());

export const RectSchema = v.strictObject({ x: PixelSchema, y: PixelSchema, width: PixelSchema, height: PixelSchema });

/** Where the window was: its place when not maximized, and whether it was maximized. */
export const WindowPlacementSchema = v.strictObject({
  bounds: RectSchema,
  maximized: v.boolean(),
});
export type WindowPlacement = v.InferOutput<typeof WindowPlacementSchema>;

export const MIN_SIZE = { width: 480, height: 480 } as const;
const DEFAULT_SIZE = { width: 1280, height: 800 } as const;

/**
 * Fits a remembered place to the displays there are now: the window keeps its display when that is still there, and is
 * always wholly inside some work area, so that its title bar can be reached.
 *
 * @param saved null at the first start
 * @param workAreas of every display, the primary first; never empty
 */
export function placeWindow(saved: Rect | null, workAreas: readonly [Rect, ...Rect[]]): Rect {
  return fitInto(saved ?? centered(workAreas[0], DEFAULT_SIZE), workAreas, MIN_SIZE);
}

/** The nearest place to the one that is wanted, wholly inside some work area unless that is smaller than the least size. */
export function fitInto(
  wanted: Rect,
  workAreas: readonly [Rect, ...Rect[]],
  least: Pick<Rect, 'width' | 'height'>,
): Rect {
  const area = mostUnder(wanted, workAreas, (one) => one);
  const width = clamp(wanted.width, least.width, area.width);
  const height = clamp(wanted.height, least.height, area.height);
  return {
    x: clamp(wanted.x, area.x, area.x + area.width - width),
    y: clamp(wanted.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

/** That of these which has most of a rectangle in its area; the first where none has any of it. */
export function mostUnder<One>(bounds: Rect, all: readonly [One, ...One[]], areaOf: (one: One) => Rect): One {
  const part = (one: One): number => overlap(bounds, areaOf(one));
  return all.reduce((best, next) => (part(next) > part(best) ? next : best));
}

/** In the middle of an area, which it may exceed. */
export function centered(area: Rect, { width, height }: Pick<Rect, 'width' | 'height'>): Rect {
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  };
}

/** @returns the area that both have, square px */
export function overlap(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** `min` wins when the range is empty: a window larger than its display starts at the display's corner. */
function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(value, max));
}
