import { expect, it } from 'vitest';
import { TenfoldCounter } from './tenfold-counter.ts';

it('counts all, and tells of the first, the tenth, the hundredth and so on', () => {
  const counter = new TenfoldCounter();
  const told: number[] = [];
  counter.onTenfold.add((count) => told.push(count));
  for (let time = 0; time < 5_000; time += 1) counter.add();
  expect(counter.count).toBe(5_000);
  expect(told).toEqual([1, 10, 100, 1_000]);
});
