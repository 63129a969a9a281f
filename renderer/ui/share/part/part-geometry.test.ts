import { expect, it } from 'vitest';
import type { PixelRect } from '../../../../signaling/protocol/screen-part.ts';
import { drawnPart, firstPart, gripAt, movedPart, resizedPart, stepOf, type Grip } from './part-geometry.ts';

const SCREEN = { width: 1_366, height: 769 };
const rect = (x: number, y: number, width: number, height: number): PixelRect => ({ x, y, width, height });
const PART = rect(500, 300, 400, 250);
type XY = [x: number, y: number];
const point = ([x, y]: XY) => ({ x, y });

it('begins in the middle', () => {
  expect(firstPart(SCREEN)).toEqual(rect(342, 192, 682, 384));
});

it.each<[what: string, from: XY, to: XY, part: PixelRect]>([
  ['to the lower right', [100, 50], [400, 250], rect(100, 50, 300, 200)],
  ['to the upper left', [400, 250], [100, 50], rect(100, 50, 300, 200)],
  ['between pixels', [100.6, 49.4], [399.2, 251.3], rect(100, 50, 300, 202)],
  ['too small', [100, 50], [101, 51], rect(100, 50, 160, 90)],
  ['too small to the left', [400, 250], [396, 246], rect(240, 160, 160, 90)],
  ['too small at the corner', [1_366, 769], [1_366, 769], rect(1_206, 678, 160, 90)],
  ['over the edges', [-50, -50], [5_000, 5_000], rect(0, 0, 1_366, 768)],
])('is drawn %s', (_what, from, to, part) => {
  expect(drawnPart(point(from), point(to), SCREEN)).toEqual(part);
});

it.each<[by: XY, moved: PixelRect, resized: PixelRect]>([
  [[2, 0], rect(502, 300, 400, 250), rect(500, 300, 402, 250)],
  [[0, -20], rect(500, 280, 400, 250), rect(500, 300, 400, 230)],
  [[-900, -900], rect(0, 0, 400, 250), rect(500, 300, 160, 90)],
  [[900, 900], rect(966, 518, 400, 250), rect(500, 300, 866, 468)],
])('by %j it moves, or has another size', (by, moved, resized) => {
  expect(movedPart(PART, point(by), SCREEN)).toEqual(moved);
  expect(resizedPart(PART, point(by), SCREEN)).toEqual(resized);
});

it.each<[at: XY, grip: Grip]>([
  [[505, 296], { kind: 'corner', opposite: { x: 900, y: 550 } }],
  [[895, 305], { kind: 'corner', opposite: { x: 500, y: 550 } }],
  [[900, 550], { kind: 'corner', opposite: { x: 500, y: 300 } }],
  [[700, 302], { kind: 'inside' }],
  [[700, 400], { kind: 'inside' }],
  [[700, 298], { kind: 'nothing' }],
  [[100, 100], { kind: 'nothing' }],
])('at %j a person takes hold of %j', (at, grip) => {
  expect(gripAt(point(at), PART, 10)).toEqual(grip);
});

it('goes by arrow keys, further while one is held', () => {
  expect(stepOf('ArrowLeft', false)).toEqual({ x: -2, y: 0 });
  expect(stepOf('ArrowDown', true)).toEqual({ x: 0, y: 20 });
  expect(stepOf('Tab', false)).toBeNull();
});
