import { expect, it } from 'vitest';
import { RecentMap } from './recent-map.ts';

it('keeps the entries set last, also those that were there before, the newest at the end', () => {
  const map = new RecentMap<string, number>(2);
  for (const [index, key] of ['a', 'b', 'a', 'c'].entries()) map.set(key, index);
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([2, undefined, 3]);
  expect(map.values).toEqual([2, 3]);
});
