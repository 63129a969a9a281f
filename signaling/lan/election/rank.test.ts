import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBetter, type Rank } from './rank.ts';

/** Few values, so that ties are common. */
const rank: fc.Arbitrary<Rank> = fc.record({
  isPreferred: fc.boolean(),
  seenFollowers: fc.nat(2),
  hasFollowers: fc.boolean(),
  isHeadless: fc.boolean(),
  term: fc.nat(2),
  keyPin: fc.constantFrom('A', 'B', 'a', '+'),
});
const lone: Rank = {
  isPreferred: false,
  seenFollowers: 0,
  hasFollowers: false,
  isHeadless: false,
  term: 0,
  keyPin: 'M',
};
/** Says all that a hub can say of itself. */
const boaster: Rank = { ...lone, hasFollowers: true, isHeadless: true, term: 1_000_000_000, keyPin: '+' };

describe('isBetter', () => {
  it('[ELECT-1] of two hubs with different keys exactly one is better, and none is better than itself', () => {
    fc.assert(
      fc.property(rank, rank, (a, b) => {
        if (a.keyPin !== b.keyPin) expect(isBetter(a, b)).toBe(!isBetter(b, a));
        expect(isBetter(a, a)).toBe(false);
      }),
    );
  });

  it('[ELECT-1] is transitive', () => {
    fc.assert(
      fc.property(rank, rank, rank, (a, b, c) => {
        fc.pre(isBetter(a, b) && isBetter(b, c));
        expect(isBetter(a, c)).toBe(true);
      }),
    );
  });

  it.each<[string, Rank, Rank]>([
    ['a headless hub that was confirmed before all', { ...lone, isPreferred: true }, { ...boaster, seenFollowers: 8 }],
    ['one more follower that was seen before all claims', { ...lone, seenFollowers: 1 }, boaster],
    ['followers before none', { ...lone, hasFollowers: true }, { ...boaster, hasFollowers: false }],
    ['headless before app', { ...lone, isHeadless: true }, { ...lone, term: 9, keyPin: 'A' }],
    ['the higher term', { ...lone, term: 2 }, { ...lone, term: 1, keyPin: 'A' }],
    ['the smaller key by code units', { ...lone, keyPin: 'Z' }, { ...lone, keyPin: 'a' }],
  ])('[ELECT-1] %s', (_rule, better, worse) => {
    expect(isBetter(better, worse)).toBe(true);
    expect(isBetter(worse, better)).toBe(false);
  });
});
