import { expect, it } from 'vitest';
import { pixelAt, pointsOf } from './geometry.ts';

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

it('a display is where its points are on macOS, and nowhere beside or above the primary display, where robotjs clicks elsewhere', () => {
  const size = { width: 1280, height: 720 };
  expect(pointsOf({ bounds: { x: 1440, y: 0, ...size } })).toEqual({ x: 1440, y: 0, ...size });
  expect(pointsOf({ bounds: { x: -1280, y: 0, ...size } })).toBe(null);
  expect(pointsOf({ bounds: { x: 0, y: -720, ...size } })).toBe(null);
});
