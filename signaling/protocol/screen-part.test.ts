import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  partOf,
  pixelsOfPart,
  ScreenPartSchema,
  type PixelRect,
  type PixelSize,
  type ScreenPart,
} from './screen-part.ts';

const rect = (x: number, y: number, width: number, height: number): PixelRect => ({ x, y, width, height });
const size = (width: number, height: number): PixelSize => ({ width, height });

it.each<[what: string, chosen: PixelRect, of: PixelSize, captured: PixelSize, pixels: PixelRect | null]>([
  ['itself', rect(500, 300, 402, 250), size(1_280, 800), size(1_280, 800), rect(500, 300, 402, 250)],
  [
    'itself, at the last pixels',
    rect(1_120, 710, 160, 90),
    size(1_280, 800),
    size(1_280, 800),
    rect(1_120, 710, 160, 90),
  ],
  ['all', rect(0, 0, 1_366, 768), size(1_366, 768), size(1_366, 768), rect(0, 0, 1_366, 768)],
  ['twice as many', rect(100, 50, 300, 200), size(1_280, 800), size(2_560, 1_600), rect(200, 100, 600, 400)],
  [
    'fewer, none of which has anything around it',
    rect(500, 300, 402, 250),
    size(1_280, 800),
    size(1_152, 720),
    rect(450, 270, 360, 224),
  ],
  ['those of a screen that was turned', rect(0, 0, 640, 400), size(1_280, 800), size(800, 1_280), rect(0, 0, 400, 640)],
  ['an odd number of them', rect(640, 400, 640, 400), size(1_280, 800), size(1_279, 799), rect(640, 400, 638, 398)],
  ['none of so few', rect(10, 10, 160, 90), size(1_280, 800), size(2, 2), null],
])('a part of a screen has %s', (_what, chosen, of, captured, pixels) => {
  expect(pixelsOfPart(partOf(chosen, of), captured)).toEqual(pixels);
});

it('even parts of any screen are found again to the pixel', () => {
  for (const of of [size(1_366, 768), size(1_920, 1_080), size(3_440, 1_440), size(5_120, 2_880)])
    for (let x = 0; x < of.width - 160; x += 34) {
      const chosen = rect(x, 2 * Math.floor(x / 7), 160 + 2 * (x % 11), 90);
      const within = { ...chosen, width: Math.min(chosen.width, of.width - x) };
      if (within.y + within.height <= of.height) expect(pixelsOfPart(partOf(within, of), of)).toEqual(within);
    }
});

it.each<[valid: boolean, what: string, part: unknown]>([
  [true, 'within the screen', { x: 0.5, y: 0, width: 0.5, height: 1 }],
  [true, 'made of pixels', partOf(rect(1_206, 0, 160, 768), size(1_366, 768))],
  [false, 'over its edge', { x: 0.5, y: 0, width: 0.6, height: 1 }],
  [false, 'of nothing', { x: 0.5, y: 0, width: 0, height: 1 } satisfies ScreenPart],
  [false, 'with no number', { x: NaN, y: 0, width: 1, height: 1 }],
  [false, 'with more', { x: 0, y: 0, width: 1, height: 1, z: 1 }],
])('a part is taken (%s) that is %s', (valid, _what, part) => {
  expect(v.is(ScreenPartSchema, part)).toBe(valid);
});
