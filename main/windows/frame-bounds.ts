import type { Display } from 'electron';
import { pixelsOfPart, type ScreenPart } from '../../signaling/protocol/screen-part.ts';
import { pixelSizeOf } from './shared-part.ts';
import type { Rect } from './window-placement.ts';

/** Device-independent pixels. */
const THICKNESS = 3;

/**
 * The sides of a frame around a part of a screen, device-independent pixels of the desktop: beside the part and never in it, which would be in
 * the picture; so none where the part is at the edge of its screen.
 */
export function frameBounds(display: Pick<Display, 'bounds' | 'scaleFactor'>, part: ScreenPart): Rect[] {
  const { bounds, scaleFactor } = display;
  const pixels = pixelsOfPart(part, pixelSizeOf(display));
  if (pixels === null) return [];
  // Rounded away from the part.
  const [left, top] = [pixels.x, pixels.y].map((begin) => Math.floor(begin / scaleFactor)) as [number, number];
  const right = Math.ceil((pixels.x + pixels.width) / scaleFactor);
  const bottom = Math.ceil((pixels.y + pixels.height) / scaleFactor);
  const [first, last] = [Math.max(0, left - THICKNESS), Math.min(bounds.width, right + THICKNESS)];
  const [upper, lower] = [Math.max(0, top - THICKNESS), Math.min(bounds.height, bottom + THICKNESS)];
  const sides: readonly [x: number, y: number, right: number, bottom: number][] = [
    [first, upper, last, top],
    [first, bottom, last, lower],
    [first, top, left, bottom],
    [right, top, last, bottom],
  ];
  return sides
    .map(([x, y, end, below]) => ({ x: bounds.x + x, y: bounds.y + y, width: end - x, height: below - y }))
    .filter(({ width, height }) => width > 0 && height > 0);
}
