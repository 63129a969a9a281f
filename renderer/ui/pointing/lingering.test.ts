import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Lingering } from './lingering.ts';

let told: string[];
let lingering: Lingering;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  lingering = new Lingering(3_000, (kept) => told.push(kept.join(' ')));
});

afterEach(() => {
  lingering.end();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

it('tells what comes at once, and what goes a while later, each by itself', () => {
  lingering.take(['ann']);
  lingering.take(['ann', 'ben']);
  lingering.take(['ben']);
  vi.advanceTimersByTime(1_000);
  lingering.take([]);
  expect(told).toEqual(['ann', 'ann ben']);
  vi.advanceTimersByTime(2_000);
  expect(told.at(-1)).toBe('ben');
  vi.advanceTimersByTime(1_000);
  expect(told.at(-1)).toBe('');
});

it('tells nothing of what goes and comes back within that time', () => {
  for (let times = 0; times < 10; times += 1) {
    lingering.take(['ann']);
    vi.advanceTimersByTime(1_000);
    lingering.take([]);
    vi.advanceTimersByTime(2_000);
  }
  expect(told).toEqual(['ann']);
});
