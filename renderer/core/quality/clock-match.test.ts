import { describe, expect, it } from 'vitest';
import { clockOffset, hearReports, type ClockMatch } from './clock-match.ts';

/** Reports a second, by a clock that this page's is `ahead` of; `delays`: how long each was on its way, ms. */
function heard(ahead: number, delays: readonly number[], roundTripMs: number): ClockMatch {
  return delays.reduce<ClockMatch>((match, delay, index) => {
    const sentAt = index * 1_000;
    return hearReports(match, [{ sentAt, arrivedAt: sentAt + ahead + delay }], roundTripMs);
  }, []);
}

describe('the clocks of both sides', () => {
  it.each([0, -7_200_000, 86_400_000])('are matched, however far apart: %d ms', (ahead) => {
    expect(clockOffset(heard(ahead, [2, 2, 2], 4))).toBe(ahead);
  });

  it('are not moved by a queue: the fastest report counts', () => {
    expect(clockOffset(heard(500, [180, 90, 3, 240, 60], 6))).toBe(500);
  });

  it('are wrong by half of the round trip at most, where one way is slower', () => {
    expect(clockOffset(heard(0, [10, 10], 10))).toBe(5);
  });

  it('are not known before anything is, or while the round trip is not', () => {
    expect(clockOffset([])).toBeNull();
    expect(hearReports([], [{ sentAt: 0, arrivedAt: 1 }], null)).toEqual([]);
  });

  it('forget what is a minute old, and count a report once', () => {
    const match = heard(0, new Array<number>(100).fill(1), 2);
    expect(match).toHaveLength(60);
    expect(hearReports(match, [match.at(-1)!], 2)).toHaveLength(60);
  });
});
