import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scope } from '../../signaling/basics/scope.ts';
import { throttle } from './throttle.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts at once, once more at the end of the gap if asked meanwhile, and then rests again', () => {
  const act = vi.fn();
  const throttled = throttle(act, 2_000, new Scope());
  for (let count = 0; count < 5; count += 1) throttled();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2_000);
  expect(act).toHaveBeenCalledTimes(2);
  throttled();
  vi.advanceTimersByTime(1_999);
  expect(act).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(3);
  throttled();
  expect(act).toHaveBeenCalledTimes(4);
});
