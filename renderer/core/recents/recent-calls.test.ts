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

  it('[RECENT-1] are shown at once and kept once a second, however many a hub tells of', () => {
    for (let time = 0; time < 1_000; time += 1) {
      miss('b');
      miss('c');
    }
    expect(recents.value.get().map(({ count }) => count)).toEqual([999, 999]);
    expect(kept).toHaveLength(1);
    vi.advanceTimersByTime(1_000);
    expect(kept).toHaveLength(2);
    expect(kept[1]?.map(({ name, count }) => [name, count])).toEqual([
      ['c', 999],
      ['b', 999],
    ]);
  });

  it('are kept before the page goes', () => {
    miss('b');
    miss('c');
    scope.end();
    expect(kept.flat().map(({ name }) => name)).toEqual(['b', 'c']);
  });

  it('one that is removed before it was kept is not kept', () => {
    miss('b');
    miss('c');
    recents.remove(recents.value.get().map(({ id }) => id));
    vi.advanceTimersByTime(5_000);
    expect([kept.flat().map(({ name }) => name), forgotten.length]).toEqual([['b'], 2]);
  });
});
