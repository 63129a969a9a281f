import { expect, it } from 'vitest';
import { TokenBuckets } from './token-buckets.ts';

it('each sender has a bucket of its own, and the one not heard for longest is forgotten', () => {
  const buckets = new TokenBuckets(1, 1, 2);
  expect(['ann', 'ann', 'bob', 'ann'].map((sender) => buckets.tryTake(sender, 0))).toEqual([true, false, true, false]);
  expect(buckets.tryTake('cat', 0)).toBe(true);
  // Ann was heard after Bob, who made room for Cat.
  expect(['ann', 'bob'].map((sender) => buckets.tryTake(sender, 0))).toEqual([false, true]);
});
