import type { Display, Point } from 'electron';
import type { Rect } from '../windows/window-placement.ts';

/** A place on the whole desktop, in the pixels that the system's pointer goes by: on X the root window's, on macOS points. */
export type ScreenPoint = Readonly<Point>;

/**
 * Where a display is on macOS, whose pointer goes by device-independent pixels ("points"); elsewhere it is `pixelsOf`.
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
