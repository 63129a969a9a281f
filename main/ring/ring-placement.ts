import type { Rect } from '../windows/window-placement.ts';

const SIZE = { width: 360, height: 248 } as const;
/** From the edges of the work area, px. */
const MARGIN = 16;

/** The upper right corner of a work area, where no task bar or dock covers it: inside of it as far as it fits. */
export function placeRingWindow({ x, y, width, height }: Rect): Rect {
  const size = { width: Math.min(SIZE.width, width), height: Math.min(SIZE.height, height) };
  return {
    x: Math.max(x, x + width - size.width - MARGIN),
    y: Math.min(y + MARGIN, y + height - size.height),
    ...size,
  };
}
