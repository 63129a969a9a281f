import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { FeedKeeper, type KeptFeed } from './feed-keeper.ts';

class FakeFeed implements KeptFeed {
  readonly abandon = vi.fn();
  isOver = false;
  end!: () => void;
  readonly ended = new Promise<void>((resolve) => (this.end = resolve));
}

describe('FeedKeeper', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  /** @param startMs how long each start takes; null: it fails */
  function keeping(...startMs: (number | null)[]) {
    const scope = new Scope();
    const wish = { isWanted: true };
    const feeds: FakeFeed[] = [];
    let tries = 0;
    const start = async (feeding: Scope) => {
      const ms = startMs[tries] ?? null;
      tries += 1;
      if (ms === null) throw new Error('not here');
      await new Promise((resolve) => setTimeout(resolve, ms));
      const feed = new FakeFeed();
      feeding.add(() => (feed.isOver = true));
      feeds.push(feed);
      return feed;
    };
    const keeper = new FeedKeeper({ isWanted: () => wish.isWanted, start }, scope);
    /** The person turns it off and on. */
    const wantAnew = () => {
      for (const isWanted of [false, true]) {
        wish.isWanted = isWanted;
        keeper.follow();
      }
    };
    return { scope, keeper, wish, wantAnew, feeds, tries: () => tries };
  }
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('feeds once it has started, and only while that is wanted', async () => {
    const { keeper, wish, feeds } = keeping(10);
    expect(keeper.feed).toBeNull();
    await pass(10);
    expect(keeper.feed).toBe(feeds[0]);
    wish.isWanted = false;
    keeper.follow();
    expect([keeper.feed, feeds[0]!.isOver]).toEqual([null, false]);
  });

  it('one that ends is followed by another, which the links go over to', async () => {
    const { keeper, feeds } = keeping(0, 100);
    await pass(0);
    feeds[0]!.abandon.mockImplementation(() => expect(keeper.feed).toBe(feeds[1]));
    feeds[0]!.end();
    await pass(99);
    expect([feeds[0]!.isOver, keeper.feed, feeds[0]!.abandon.mock.calls.length]).toEqual([true, null, 0]);
    await pass(1);
    expect(feeds[0]!.abandon).toHaveBeenCalledOnce();
  });

  it('links do not wait for one that takes long to start, or cannot', async () => {
    for (const startMs of [5_000, null]) {
      const { keeper, feeds } = keeping(0, startMs);
      await pass(0);
      feeds[0]!.end();
      await pass(300);
      expect([keeper.feed, feeds[0]!.abandon.mock.calls.length]).toEqual([null, 1]);
      await pass(5_000);
      expect(feeds[0]!.abandon).toHaveBeenCalledOnce();
    }
  });

  it('rests longer after each failure, and gives up, until the person wants it anew', async () => {
    const { keeper, wantAnew, tries } = keeping();
    const triesAfter = async (ms: number) => {
      await pass(ms);
      return tries();
    };
    expect(await triesAfter(0)).toBe(2);
    expect([await triesAfter(29_999), await triesAfter(1)]).toEqual([2, 3]);
    expect([await triesAfter(119_999), await triesAfter(1)]).toEqual([3, 4]);
    keeper.follow();
    expect(await triesAfter(3_600_000)).toBe(4);
    wantAnew();
    expect(await triesAfter(0)).toBe(6);
  });

  it.each([
    ['starts', 50],
    ['feeds', 150],
  ])('what the person wants anew while it %s may fail as often as the first time', async (_, afterMs) => {
    const { keeper, wantAnew, feeds } = keeping(null, 100, 0);
    await pass(afterMs);
    wantAnew();
    await pass(200 - afterMs);
    feeds[0]!.end();
    await pass(0);
    expect(keeper.feed).toBe(feeds[1]);
  });

  it('does not try again what is not wanted any more', async () => {
    const { keeper, wish, tries } = keeping();
    await pass(0);
    wish.isWanted = false;
    keeper.follow();
    await pass(3_600_000);
    expect(tries()).toBe(2);
  });

  it.each([
    ['succeeds', 10],
    ['fails', null],
  ])('a start that %s after the scope has ended is the last, and feeds nobody', async (_, startMs) => {
    const { scope, keeper, tries } = keeping(startMs);
    scope.end();
    await pass(200_000);
    expect([keeper.feed, tries()]).toEqual([null, 1]);
  });

  it('what worked for long may fail as often as the first time', async () => {
    const { keeper, feeds } = keeping(0, 0, 0, 0);
    for (const feed of [0, 1, 2]) {
      await pass(600_000);
      feeds[feed]!.end();
      await pass(0);
      expect(keeper.feed).toBe(feeds[feed + 1]);
    }
  });
});
