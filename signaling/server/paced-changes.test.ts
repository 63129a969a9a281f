import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PacedChanges } from './paced-changes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('[PEOPLE-3] changes of one peer are passed on at once, then no more often than once a second, the last one too', () => {
  const passed: string[] = [];
  const changes = new PacedChanges(1_000, (peerId) => passed.push(peerId));
  for (let at = 0; at < 5_000; at += 10) {
    changes.changed('eve');
    vi.advanceTimersByTime(10);
  }
  changes.changed('ann');
  expect(passed).toEqual(['eve', 'eve', 'eve', 'eve', 'eve', 'eve', 'ann']);
  vi.advanceTimersByTime(10_000);
  expect(passed).toHaveLength(7);
  changes.changed('eve');
  changes.changed('eve');
  changes.clear();
  vi.advanceTimersByTime(10_000);
  expect([passed.length, vi.getTimerCount()]).toEqual([8, 0]);
});
