import { describe, expect, it } from 'vitest';
import { SleepWatch } from './sleep-watch.ts';

describe('SleepWatch', () => {
  it.each<[string, number, boolean]>([
    ['a second later', 1_000, false],
    ['late, on a busy computer', 4_000, false],
    ['after a sleep', 10_000, true],
    ['after the clock was put back', -3_600_000, false],
  ])('%s', (_when, ms, wasAsleep) => {
    let now = 1_700_000_000_000;
    const watch = new SleepWatch(() => now);
    now += ms;
    expect(watch.look()).toBe(wasAsleep);
    now += 1_000;
    expect(watch.look()).toBe(false);
  });
});
