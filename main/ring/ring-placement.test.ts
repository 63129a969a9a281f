import { expect, it } from 'vitest';
import { placeRingWindow } from './ring-placement.ts';

it('is in the upper right corner of the work area, below a menu bar', () => {
  expect(placeRingWindow({ x: 0, y: 25, width: 1920, height: 1055 })).toEqual({
    x: 1544,
    y: 41,
    width: 360,
    height: 248,
  });
});

it('does not leave a work area that is smaller', () => {
  expect(placeRingWindow({ x: 100, y: 50, width: 320, height: 200 })).toEqual({
    x: 100,
    y: 50,
    width: 320,
    height: 200,
  });
  expect(placeRingWindow({ x: 0, y: 0, width: 365, height: 250 })).toEqual({ x: 0, y: 2, width: 360, height: 248 });
});
