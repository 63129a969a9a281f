import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import type { RecentCall } from '../../../signaling/protocol/index.ts';
import { RecentCalls } from './recent-calls.ts';

describe('RecentCalls', () => {
  let scope: Scope;
  let kept: (readonly RecentCall[])[];
  let forgotten: string[];
  let recents: RecentCalls;

  beforeEach(() => {
    vi.useFakeTimers();
    scope = new Scope();
    kept = [];
    forgotten = [];
    const storage = {
      kept: [],
      keep: (calls: readonly RecentCall[]) => void kept.push(calls),
      forget: (ids: readonly string[]) => void forgotten.push(...ids),
    };
    recents = new RecentCalls(storage, scope);
  });
  afterEach(() => {
    scope.end();
    vi.useRealTimers();
  });

  const miss = (letter: string) =>
    recents.over({ direction: 'incoming', outcome: 'missed', person: { peerId: letter.repeat(22), name: letter } });

  it('[RECENT-1] are shown at once, and of many that a hub tells of kept once a second', () => {
    for (let time = 0; time < 1_000; time += 1) {
      miss('b');
      miss('c');
    }
    expect(recents.value.get().map(({ count }) => count)).toEqual([999, 999]);
    const burst = kept.length;
    expect(burst).toBeLessThanOrEqual(10);
    vi.advanceTimersByTime(1_000);
    expect(kept).toHaveLength(burst + 1);
    expect(new Map(kept.at(-1)?.map(({ name, count }) => [name, count]))).toEqual(
      new Map([
        ['b', 999],
        ['c', 999],
      ]),
    );
  });

  it('one is kept at once, and of many the last ones before the page goes', () => {
    miss('b');
    expect(kept.flat().map(({ name }) => name)).toEqual(['b']);
    for (let time = 0; time < 20; time += 1) miss('b');
    miss('c');
    scope.end();
    expect(kept.flat().map(({ name }) => name)).toContain('c');
  });

  it('one that is removed before it was kept is not kept', () => {
    for (let time = 0; time < 20; time += 1) miss('b');
    miss('c');
    recents.remove(recents.value.get().map(({ id }) => id));
    vi.advanceTimersByTime(5_000);
    expect(new Set(kept.flat().map(({ name }) => name))).toEqual(new Set(['b']));
    expect(forgotten).toHaveLength(2);
  });
});
