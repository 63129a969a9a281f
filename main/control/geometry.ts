import type { Display, Point } from 'electron';
import { pixelSizeOf } from '../windows/shared-part.ts';
import type { Rect } from '../windows/window-placement.ts';

/** A place on the whole desktop, in the pixels that the system's pointer goes by: on X the root window's, on macOS points. */
export type ScreenPoint = Readonly<Point>;

/**
 * Where a display is in the pixels that the pointer goes by.
 *
 * @param toPixels the same of one point, as the system has it: displays of different scale stand beside each other
 */
export function pixelsOf(display: Pick<Display, 'bounds' | 'scaleFactor'>, toPixels: (dip: Point) => Point): Rect {
  const { x, y } = toPixels({ x: display.bounds.x, y: display.bounds.y });
  return { x, y, ...pixelSizeOf(display) };
}

/**
 * The same on macOS, whose pointer goes by device-independent pixels ("points").
 *
 * @returns null left of the primary display, or above it: robotjs presses buttons elsewhere there, since it counts no place below 0
 */
export function pointsOf({ bounds }: Pick<Display, 'bounds'>): Rect | null {
  return bounds.x < 0 || bounds.y < 0 ? null : bounds;
}

/** The pixel at a place of the shared picture, which is the whole of this area; 1 is the last one in it. */
export function pixelAt(place: { x: number; y: number }, { x, y, width, height }: Rect): ScreenPoint {
  return { x: x + pixelIn(place.x, width), y: y + pixelIn(place.y, height) };
}

function pixelIn(fraction: number, size: number): number {
  return Math.min(Math.floor(fraction * size), size - 1);
}
