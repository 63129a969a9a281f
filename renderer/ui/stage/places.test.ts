import { expect, it } from 'vitest';
import { pageOf } from './places.ts';

const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];

it('shows all who have a place', () => {
  expect(pageOf(EIGHT, 8, 3)).toEqual({ shown: EIGHT, more: 0 });
});

it('shows others at each turn, everybody once, and begins again', () => {
  const pages = [0, 1, 2, 3].map((turns) => pageOf(EIGHT, 4, turns));
  expect(pages.map(({ shown }) => shown)).toEqual([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8],
    [1, 2, 3],
  ]);
  expect(pages.map(({ more }) => more)).toEqual([5, 5, 6, 5]);
});

it('shows somebody even where there is one place', () => {
  expect(pageOf(EIGHT, 1, 1).shown).toEqual([2]);
});
