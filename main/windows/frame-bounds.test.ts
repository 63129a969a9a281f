import { expect, it } from 'vitest';
import { partOf, pixelsOfPart } from '../../signaling/protocol/screen-part.ts';
import { frameBounds } from './frame-bounds.ts';
import { pixelSizeOf } from './shared-part.ts';
import type { Rect } from './window-placement.ts';

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

it.each<[scaleFactor: number, bounds: Rect, part: Rect, sides: Rect[]]>([
  [
    1,
    rect(0, 0, 1_280, 800),
    rect(500, 300, 400, 250),
    [rect(497, 297, 406, 3), rect(497, 550, 406, 3), rect(497, 300, 3, 250), rect(900, 300, 3, 250)],
  ],
  [
    2,
    rect(-640, 60, 640, 400),
    rect(200, 100, 400, 200),
    [rect(-543, 107, 206, 3), rect(-543, 210, 206, 3), rect(-543, 110, 3, 100), rect(-340, 110, 3, 100)],
  ],
])('a frame is around the part at a scale of %f', (scaleFactor, bounds, part, sides) => {
  const display = { bounds, scaleFactor };
  expect(frameBounds(display, partOf(part, pixelSizeOf(display)))).toEqual(sides);
});

it('has no side where the part is at the edge of its screen, and is not on the next one', () => {
  const display = { bounds: rect(1_280, 0, 1_280, 800), scaleFactor: 1 };
  const part = partOf(rect(0, 700, 400, 100), pixelSizeOf(display));
  expect(frameBounds(display, part)).toEqual([rect(1_280, 697, 403, 3), rect(1_680, 700, 3, 100)]);
  expect(frameBounds(display, { x: 0, y: 0, width: 1, height: 1 })).toEqual([]);
});

it.each([1, 1.25, 1.5, 1.75, 2, 2.25, 3])('no pixel of it is in the part at a scale of %f', (scaleFactor) => {
  const display = { bounds: rect(0, 0, 1_707, 960), scaleFactor };
  const size = pixelSizeOf(display);
  for (let x = 10; x < size.width - 300; x += 58) {
    const part = partOf(rect(x, 20 + 2 * Math.floor(x / 6), 222, 144), size);
    const shared = pixelsOfPart(part, size)!;
    for (const side of frameBounds(display, part)) {
      // Systems round windows outwards.
      const [left, top] = [Math.floor(side.x * scaleFactor), Math.floor(side.y * scaleFactor)];
      const right = Math.ceil((side.x + side.width) * scaleFactor);
      const bottom = Math.ceil((side.y + side.height) * scaleFactor);
      const isBeside = right <= shared.x || left >= shared.x + shared.width;
      expect(isBeside || bottom <= shared.y || top >= shared.y + shared.height).toBe(true);
    }
  }
});
