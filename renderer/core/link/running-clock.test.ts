import { expect, it } from 'vitest';
import { RunningClock } from './running-clock.ts';

it('counts on while it is read in time, and stands still while the page does', () => {
  let time = 100;
  const clock = new RunningClock(1_500, () => time);
  time += 1_500;
  expect(clock.now()).toBe(1_600);
  time += 60_000;
  expect(clock.now()).toBe(3_100);
  time += 200;
  expect(clock.now()).toBe(3_300);
});
