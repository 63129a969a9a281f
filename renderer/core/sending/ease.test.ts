import { describe, expect, it } from 'vitest';
import { allOfIt, lessOfIt, nextEase, type Ease } from './ease.ts';

const BEGIN = allOfIt(0);
const LAST = 2;

/** After so many more seconds in which something is short or not, looked at each second. */
function after(ease: Ease, short: boolean, seconds: number, from: number): Ease {
  let next = ease;
  for (let second = 0; second <= seconds; second += 1) next = nextEase(next, short, LAST, (from + second) * 1_000);
  return next;
}

describe('nextEase', () => {
  it.each<[string, boolean, number, number]>([
    ['nothing is short', false, 100, 0],
    ['short for a moment', true, 2, 0],
    ['short', true, 3, 1],
    ['still short', true, 5, 1],
    ['short at the first step too', true, 6, 2],
    ['short for good', true, 100, 2],
  ])('%s', (_what, short, seconds, step) => {
    expect(after(BEGIN, short, seconds, 0).step).toBe(step);
  });

  it('what comes and goes changes nothing', () => {
    let ease = BEGIN;
    for (let second = 0; second < 60; second += 1) ease = nextEase(ease, second % 3 !== 0, LAST, second * 1_000);
    expect(ease.step).toBe(0);
  });

  it('steps up one at a time, each after eight seconds', () => {
    const small = after(BEGIN, true, 6, 0);
    expect([7, 8, 15, 16].map((seconds) => after(small, false, seconds, 10).step)).toEqual([2, 1, 1, 0]);
  });

  it('a moment of being short begins the wait anew', () => {
    const small = after(BEGIN, true, 3, 0);
    const again = after(after(small, false, 7, 10), true, 1, 18);
    expect(after(again, false, 7, 20).step).toBe(1);
  });

  it('what was too early is tried later each time, up to a minute', () => {
    let ease = BEGIN;
    let now = 0;
    const waits: number[] = [];
    for (let times = 0; times < 5; times += 1) {
      ease = after(ease, true, 3, now);
      now += 4;
      const from = now;
      for (; ease.step > 0; now += 1) ease = nextEase(ease, false, LAST, now * 1_000);
      waits.push(now - 1 - from);
    }
    expect(waits).toEqual([8, 16, 32, 64, 64]);
  });

  it('what was too early is forgotten after five minutes with all of it', () => {
    const waits = [299, 301].map((seconds) => {
      const back = after(after(BEGIN, true, 3, 0), false, 8, 4);
      const again = after(after(back, false, seconds, 12), true, 3, 500);
      return [8, 16].map((wait) => after(again, false, wait, 504).step);
    });
    expect(waits).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  it('what begins with less gets more after eight seconds in which nothing is short', () => {
    const begin = lessOfIt(1, 0);
    expect([7, 8].map((seconds) => after(begin, false, seconds, 1).step)).toEqual([1, 0]);
    expect(after(begin, true, 60, 1).step).toBe(2);
  });
});
