import { describe, expect, it } from 'vitest';
import { FIT, actualSize, panBy, placement, zoomAt } from '../share/view-transform.ts';
import { nameSide, placeAt, pointOf, stepBy } from './geometry.ts';

const WIDE = { width: 1920, height: 1080 };
const TALL = { width: 1080, height: 1920 };
const VIEWPORT = { width: 960, height: 600 };
const ZOOMED = zoomAt(FIT, 2, { x: 480, y: 300 }, WIDE, VIEWPORT);

describe('[POINT-3] places in a picture, however it is seen', () => {
  it.each([
    ['letterboxed', placement(FIT, WIDE, VIEWPORT), { x: 0.5, y: 0.5 }, { x: 480, y: 300 }],
    ['letterboxed, its corner', placement(FIT, WIDE, VIEWPORT), { x: 0, y: 0 }, { x: 0, y: 30 }],
    ['letterboxed, its other corner', placement(FIT, WIDE, VIEWPORT), { x: 1, y: 1 }, { x: 960, y: 570 }],
    ['pillarboxed', placement(FIT, TALL, VIEWPORT), { x: 0, y: 0.25 }, { x: 311.25, y: 150 }],
    ['twice as large', placement(ZOOMED, WIDE, VIEWPORT), { x: 0.25, y: 0.5 }, { x: 0, y: 300 }],
    [
      'twice as large and moved',
      placement(panBy(ZOOMED, { x: 100, y: 0 }, WIDE, VIEWPORT), WIDE, VIEWPORT),
      { x: 0.25, y: 0.5 },
      { x: 100, y: 300 },
    ],
    [
      'at its actual size on a screen of 200 %',
      placement(actualSize(FIT, WIDE, { width: 400, height: 300 }, 2), WIDE, { width: 400, height: 300 }),
      { x: 0.5, y: 0.5 },
      { x: 200, y: 150 },
    ],
  ])('%s', (_seen, picture, place, point) => {
    const drawn = pointOf(place, picture);
    expect(drawn.x).toBeCloseTo(point.x);
    expect(drawn.y).toBeCloseTo(point.y);
    const read = placeAt(point, picture);
    expect(read?.x).toBeCloseTo(place.x);
    expect(read?.y).toBeCloseTo(place.y);
  });

  it.each([
    ['above a letterboxed picture', { x: 480, y: 29 }, placement(FIT, WIDE, VIEWPORT)],
    ['beside a pillarboxed one', { x: 311, y: 300 }, placement(FIT, TALL, VIEWPORT)],
    ['before there is a picture', { x: 0, y: 0 }, { left: 0, top: 0, width: 0, height: 0 }],
  ])('there is none %s', (_where, point, picture) => {
    expect(placeAt(point, picture)).toBeNull();
  });
});

it.each([
  ['in the middle', { x: 480, y: 300 }, 'after below'],
  ['at the left and top edge', { x: 0, y: 0 }, 'after below'],
  ['at the right edge', { x: 959, y: 300 }, 'before below'],
  ['at the bottom edge', { x: 480, y: 599 }, 'after above'],
  ['in the far corner', { x: 960, y: 600 }, 'before above'],
])('a name %s is on the side that is seen', (_where, point, side) => {
  const { x, y } = nameSide(point, VIEWPORT);
  expect(`${x} ${y}`).toBe(side);
});

it('arrow keys move a place, finely with Shift, and not out of the picture', () => {
  const middle = { x: 0.5, y: 0.5 };
  expect(stepBy('ArrowLeft', middle, false)).toEqual({ x: 0.48, y: 0.5 });
  expect(stepBy('ArrowDown', middle, true)).toEqual({ x: 0.5, y: 0.502 });
  expect(stepBy('ArrowRight', { x: 0.999, y: 0.5 }, false)).toEqual({ x: 1, y: 0.5 });
  expect(stepBy('ArrowUp', { x: 0.5, y: 0.01 }, false)).toEqual({ x: 0.5, y: 0 });
  expect(stepBy('Enter', middle, false)).toBeNull();
});
