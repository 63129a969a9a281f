import { describe, expect, it } from 'vitest';
import { nextDelay } from './next-delay.ts';

describe('[RECOVER-2] the back-off', () => {
  it('doubles from 200 ms to 2 s', () => {
    const delays = [0, 1, 2, 3, 4, 5, 1_000].map((attempt) => nextDelay({ attempt, elapsedMs: 0, random: 0 }));
    expect(delays).toEqual([200, 400, 800, 1_600, 2_000, 2_000, 2_000]);
  });

  it('is shorter by up to a quarter, by chance', () => {
    expect(nextDelay({ attempt: 0, elapsedMs: 0, random: 1 })).toBe(150);
  });

  it('is longer when the hub was away for minutes', () => {
    expect(nextDelay({ attempt: 50, elapsedMs: 600_000, random: 0 })).toBe(10_000);
  });
});
