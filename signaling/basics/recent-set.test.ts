import { expect, it } from 'vitest';
import { RecentSet } from './recent-set.ts';

it('keeps the values added last, also those that were there before', () => {
  const set = new RecentSet<string>(2);
  for (const value of ['a', 'b', 'a', 'c']) set.add(value);
  expect(['a', 'b', 'c'].map((value) => set.has(value))).toEqual([true, false, true]);
});
