import { expect, it } from 'vitest';
import { barBounds, borderBounds, questionBounds } from './control-placement.ts';

const SCREEN = { x: 1920, y: -200, width: 1280, height: 800 };

it('the question is in the middle, the bar at the top, both within the screen', () => {
  expect(questionBounds(SCREEN)).toEqual({ x: 2290, y: -100, width: 540, height: 600 });
  expect(barBounds(SCREEN)).toEqual({ x: 2280, y: -188, width: 560, height: 56 });
  const small = { x: 0, y: 0, width: 320, height: 240 };
  expect(questionBounds(small)).toEqual(small);
  expect(barBounds(small)).toMatchObject({ x: 0, width: 320 });
});

it('the border is all around the screen, and nothing of it twice', () => {
  const sides = borderBounds(SCREEN);
  const area = sides.reduce((sum, { width, height }) => sum + width * height, 0);
  expect(area).toBe(1280 * 800 - 1272 * 792);
  for (const { x, y, width, height } of sides) {
    expect(x >= 1920 && y >= -200 && x + width <= 3200 && y + height <= 600).toBe(true);
  }
});
