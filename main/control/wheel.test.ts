import { expect, it } from 'vitest';
import { Wheel } from './wheel.ts';

it('turns by whole clicks, and keeps what is less for the next', () => {
  const wheel = new Wheel();
  expect(wheel.turn(0, 250)).toEqual({ across: 0, down: 2 });
  expect(wheel.turn(0, 50)).toEqual({ across: 0, down: 1 });
  expect(wheel.turn(-99, 0).across).toBeCloseTo(0);
  expect(wheel.turn(-1, 0).across).toBe(-1);
});

it('has no rest of one way left for the other', () => {
  const wheel = new Wheel();
  wheel.turn(0, 90);
  expect(wheel.turn(0, -100).down).toBe(-1);
});

it('counts as finely as a system does', () => {
  const wheel = new Wheel(1);
  expect(wheel.turn(3, -2.5)).toEqual({ across: 3, down: -2 });
  expect(wheel.turn(0, -0.5).down).toBe(-1);
});

it('goes no further than one turn may', () => {
  expect(new Wheel().turn(2_000, -2_000)).toEqual({ across: 20, down: -20 });
});
