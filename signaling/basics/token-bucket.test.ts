import { describe, expect, it } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

describe('[LIM-3] token bucket', () => {
  it('lets a burst through, then the rate, and never saves up more than the burst', () => {
    const bucket = new TokenBucket(3, 10, 0);
    expect([bucket.take(1, 0), bucket.take(2, 0), bucket.take(1, 0)]).toEqual(['ok', 'ok', 'empty']);
    expect([bucket.take(1, 200), bucket.take(1, 200)]).toEqual(['ok', 'empty']);
    expect(bucket.take(4, 1_000_000)).toBe('empty');
  });

  it('is in flood at a whole burst of debt', () => {
    const bucket = new TokenBucket(3, 1, 0);
    expect([bucket.take(5, 0), bucket.take(1, 0)]).toEqual(['empty', 'flood']);
  });

  it('refuses without debt what is only left undone', () => {
    const bucket = new TokenBucket(2, 1, 0);
    const flood = Array.from({ length: 100 }, () => bucket.tryTake(1, 0));
    expect(flood.filter(Boolean)).toHaveLength(2);
    expect([bucket.tryTake(1, 1_000), bucket.tryTake(1, 1_000)]).toEqual([true, false]);
    expect([bucket.tryTake(2, 2_000), bucket.tryTake(2, 3_000)]).toEqual([false, true]);
  });

  it('is not fooled by a clock that goes back', () => {
    const bucket = new TokenBucket(1, 1, 10_000);
    expect([bucket.take(1, 10_000), bucket.take(1, 0)]).toEqual(['ok', 'flood']);
  });
});
