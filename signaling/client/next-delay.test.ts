import { describe, expect, it } from 'vitest';
import { nextDelay, replacedDelay } from './next-delay.ts';

describe('[RECOVER-2] the back-off', () => {
  it('doubles from 200 ms to 1 s', () => {
    const delays = [0, 1, 2, 3, 4, 5, 1_000].map((attempt) => nextDelay({ attempt, elapsedMs: 0, random: 0 }));
    expect(delays).toEqual([200, 400, 800, 1_000, 1_000, 1_000, 1_000]);
  });

  it('is shorter by up to a quarter, by chance', () => {
    expect(nextDelay({ attempt: 0, elapsedMs: 0, random: 1 })).toBe(150);
  });

  it('is longer when the hub is away for a minute, and for five', () => {
    const delayAfter = (elapsedMs: number) => nextDelay({ attempt: 50, elapsedMs, random: 0 });
    expect([59_999, 60_000, 299_999, 300_000].map(delayAfter)).toEqual([1_000, 2_000, 2_000, 10_000]);
  });
});

it('[ID-3] a client that was replaced waits a minute, then longer and longer', () => {
  expect([1, 2, 3, 4, 5, 6, 1_000].map((times) => replacedDelay(times, 0) / 60_000)).toEqual([1, 2, 4, 8, 16, 16, 16]);
  expect(replacedDelay(1, 1)).toBe(45_000);
});
