import { describe, expect, it } from 'vitest';
import { displayAt } from '../../tests/support/electron/displays.ts';
import { partOf, pixelsOfPart } from '../../signaling/protocol/screen-part.ts';
import { areaOfPart, boundsOfPart, pixelSizeOf, pixelsOf, sharedBounds } from './shared-part.ts';
import type { Rect } from './window-placement.ts';

const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });

it.each<[what: string, screen: Rect, chosen: Rect, area: Rect]>([
  ['at the desktop’s begin', rect(0, 0, 1_280, 800), rect(500, 300, 402, 250), rect(500, 300, 402, 250)],
  ['beside and above another', rect(1_920, -200, 2_560, 1_440), rect(2_400, 0, 160, 90), rect(4_320, -200, 160, 90)],
])('[PART-2] a part of a screen is where it is on the desktop: a screen %s', (_what, screen, chosen, area) => {
  expect(areaOfPart(screen, partOf(chosen, screen))).toEqual(area);
  expect(areaOfPart(screen, null)).toEqual(screen);
});

it.each<[scaleFactor: number, bounds: Rect, chosen: Rect, window: Rect]>([
  [1, rect(0, 0, 1_280, 800), rect(500, 300, 402, 250), rect(500, 300, 402, 250)],
  [2, rect(1_280, -100, 1_280, 720), rect(100, 40, 600, 400), rect(1_330, -80, 300, 200)],
  [1.25, rect(-1_536, 0, 1_536, 864), rect(500, 300, 402, 250), rect(-1_136, 240, 322, 200)],
])('[PART-2] a window over a part stands there at a scale of %f', (scaleFactor, bounds, chosen, window) => {
  const display = { bounds, scaleFactor };
  expect(boundsOfPart(display, partOf(chosen, pixelSizeOf(display)))).toEqual(window);
  expect(boundsOfPart(display, null)).toEqual(bounds);
});

it.each([1, 1.25, 1.5, 1.75, 2, 2.25, 3])(
  'a window over a part is within 2 pixels of it at a scale of %f',
  (scaleFactor) => {
    const display = { bounds: rect(-1_080, 60, 1_707, 960), scaleFactor };
    const size = pixelSizeOf(display);
    for (let x = 0; x < size.width - 300; x += 58) {
      const part = partOf(rect(x, 2 * Math.floor(x / 6), 222, 144), size);
      const [pixels, window] = [pixelsOfPart(part, size), boundsOfPart(display, part)];
      if (pixels === null || window === null) throw new Error('nowhere');
      for (const place of [0, 0.5, 1]) {
        const [left, top] = [window.x - display.bounds.x, window.y - display.bounds.y];
        expect(Math.abs((left + place * window.width) * scaleFactor - pixels.x - place * pixels.width)).toBeLessThan(2);
        expect(Math.abs((top + place * window.height) * scaleFactor - pixels.y - place * pixels.height)).toBeLessThan(
          2,
        );
      }
    }
  },
);

describe('sharedBounds', () => {
  const displays = [displayAt(1, [0, 0], [1_920, 1_080], 1), displayAt(2, [1_920, -400], [3_840, 2_160], 2)];

  it.each<[captured: number | null, bounds: Rect | null]>([
    [1, { x: 0, y: 0, width: 1_920, height: 1_080 }],
    [2, { x: 1_920, y: -400, width: 1_920, height: 1_080 }],
    [3, null],
    [null, null],
  ])('display %s: %j', (captured, bounds) => {
    expect(sharedBounds(displays, { display: captured, part: null })).toEqual(bounds);
  });

  it('[PART-2] is over that part alone which is shared', () => {
    const part = { x: 0.5, y: 0.25, width: 0.25, height: 0.5 };
    expect(sharedBounds(displays, { display: 2, part })).toEqual({ x: 2_880, y: -130, width: 480, height: 540 });
  });

  // What is pointed at is a fraction of the display's own pixels; it is drawn at the same fraction of the window.
  const SIZES: [number, number][] = [
    [1_280, 800],
    [1_366, 768],
    [1_920, 1_080],
    [2_560, 1_440],
    [3_440, 1_440],
    [3_840, 2_160],
    [5_120, 2_880],
    [1_080, 1_920],
  ];
  const SCALES = [1, 1.25, 1.5, 1.75, 2, 2.25, 3];
  it.each(SIZES.flatMap((size) => SCALES.map((scale) => [...size, scale] as const)))(
    'a place is within 2 pixels of the right one on a display of %i x %i at %f',
    (width, height, scale) => {
      const one = displayAt(7, [-1_080, 60], [width, height], scale);
      const window = sharedBounds([...displays, one], { display: 7, part: null })!;
      for (const place of [0, 0.1, 0.25, 0.5, 0.999, 1]) {
        const [x, y] = [place * window.width * scale, place * window.height * scale];
        expect(Math.hypot(x - place * width, y - place * height)).toBeLessThan(2);
      }
    },
  );
});

it.each<[what: string, scaleFactor: number, bounds: number[], pixels: number[]]>([
  ['of no scale', 1, [0, 0, 1280, 800], [0, 0, 1280, 800]],
  ['of twice the pixels, beside another one', 2, [1280, 0, 1280, 720], [2560, 0, 2560, 1440]],
  ['of a fraction', 1.25, [0, 0, 1536, 864], [0, 0, 1920, 1080]],
])('a display is where its pixels are: %s', (_what, scaleFactor, [x = 0, y = 0, width = 0, height = 0], pixels) => {
  const toPixels = (point: { x: number; y: number }) => ({ x: point.x * scaleFactor, y: point.y * scaleFactor });
  expect(Object.values(pixelsOf({ bounds: { x, y, width, height }, scaleFactor }, toPixels))).toEqual(pixels);
});
