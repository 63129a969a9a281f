import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { SeenWindow } from '../session-api.ts';
import { throttle } from '../throttle.ts';
import { Value } from '../value.ts';
import { SeenWindows } from './seen-windows.ts';

/** At most how often a timer of a hidden page goes off, ms. */
const HELD_BACK_MS = 1_000;

let scope: Scope;
let pageShown: Value<boolean>;
let windows: SeenWindows;
let act: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  vi.useFakeTimers();
  scope = new Scope();
  const after = scope.after.bind(scope);
  vi.spyOn(scope, 'after').mockImplementation((ms, then) =>
    after(pageShown.get() ? ms : Math.max(ms, HELD_BACK_MS), then),
  );
  pageShown = new Value(true);
  windows = new SeenWindows(pageShown.store, scope);
  act = vi.fn();
});
afterEach(() => {
  scope.end();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** The page is hidden, and what Anna shares is seen in a window of its own. */
function lookBeside(window: SeenWindow = { setTimeout, clearTimeout }): void {
  windows.show(window, new Map([['anna', { screen: 700 }]]));
  pageShown.set(false);
}

it('waits come in time while only a window beside the page’s own can be seen, and once', () => {
  lookBeside();
  windows.waits(scope).after(150, act);
  vi.advanceTimersByTime(149);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(HELD_BACK_MS);
  expect(act).toHaveBeenCalledTimes(1);
});

it('what is asked for all the time is done as often as while the page’s own window is seen', () => {
  const often = throttle(act, 17, windows.waits(scope));
  const countOfSecond = () => {
    act.mockClear();
    for (let at = 0; at < 1_000; at += 1, vi.advanceTimersByTime(1)) often();
    return act.mock.calls.length;
  };
  const before = countOfSecond();
  lookBeside();
  expect([before, countOfSecond()]).toEqual([59, 59]);
});

it('a window that is closed meanwhile keeps nobody waiting for its timers, which never come', () => {
  lookBeside({ setTimeout: () => 0, clearTimeout });
  windows.waits(scope).after(150, act);
  vi.advanceTimersByTime(HELD_BACK_MS);
  expect(act).toHaveBeenCalledTimes(1);
});

it('what is cancelled, and what outlasts its owner, does not come', () => {
  lookBeside();
  windows.waits(scope).after(150, act)();
  windows.waits(scope).after(150, act);
  scope.end();
  vi.advanceTimersByTime(HELD_BACK_MS);
  expect(act).not.toHaveBeenCalled();
});
