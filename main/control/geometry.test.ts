import { expect, it } from 'vitest';
import { pixelAt, pixelsOf, pointsOf } from './geometry.ts';

const AREA = { x: 1920, y: -200, width: 2560, height: 1440 };

it.each<[what: string, place: [number, number], pixel: [number, number]]>([
  ['the first', [0, 0], [1920, -200]],
  ['the last, which is in the area', [1, 1], [1920 + 2559, -200 + 1439]],
  ['the middle', [0.5, 0.5], [1920 + 1280, -200 + 720]],
  ['just before a pixel’s end', [0.99999 / 2560, 0], [1920, -200]],
])('a place of the shared picture is a pixel of the display: %s', (_what, [x, y], pixel) => {
  const at = pixelAt({ x, y }, AREA);
  expect([at.x, at.y]).toEqual(pixel);
});

it.each<[what: string, scaleFactor: number, bounds: number[], pixels: number[]]>([
  ['of no scale', 1, [0, 0, 1280, 800], [0, 0, 1280, 800]],
  ['of twice the pixels, beside another one', 2, [1280, 0, 1280, 720], [2560, 0, 2560, 1440]],
  ['of a fraction', 1.25, [0, 0, 1536, 864], [0, 0, 1920, 1080]],
])('a display is where its pixels are: %s', (_what, scaleFactor, [x = 0, y = 0, width = 0, height = 0], pixels) => {
  const toPixels = (point: { x: number; y: number }) => ({ x: point.x * scaleFactor, y: point.y * scaleFactor });
  expect(Object.values(pixelsOf({ bounds: { x, y, width, height }, scaleFactor }, toPixels))).toEqual(pixels);
});

it('is where its points are on macOS, and nowhere beside or above the primary display, where robotjs clicks elsewhere', () => {
  const size = { width: 1280, height: 720 };
  expect(pointsOf({ bounds: { x: 1440, y: 0, ...size } })).toEqual({ x: 1440, y: 0, ...size });
  expect(pointsOf({ bounds: { x: -1280, y: 0, ...size } })).toBe(null);
  expect(pointsOf({ bounds: { x: 0, y: -720, ...size } })).toBe(null);
});
