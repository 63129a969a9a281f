import { describe, expect, it } from 'vitest';
import { hasMini, wishOnReturn, type MiniWish } from './mini-wish.ts';

describe('hasMini', () => {
  it.each<[wish: MiniWish, mayCome: boolean, sharing: boolean, shown: boolean, has: boolean]>([
    ['automatic', true, false, true, false],
    ['automatic', true, true, true, true],
    ['automatic', true, false, false, true],
    ['automatic', true, true, false, true],
    ['automatic', false, true, false, false],
    ['wanted', false, false, true, true],
    ['wanted', true, false, true, true],
    ['unwanted', true, true, false, false],
  ])('%s, may come: %s, sharing: %s, own window shown: %s → %s', (wish, mayCome, sharing, shown, has) => {
    expect(hasMini({ wish, mayCome, sharing, shown })).toBe(has);
  });
});

it('one that was asked for goes when the person is back; one that was closed does not come back by that', () => {
  expect((['automatic', 'wanted', 'unwanted'] as const).map(wishOnReturn)).toEqual([
    'automatic',
    'automatic',
    'unwanted',
  ]);
});
