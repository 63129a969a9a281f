import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBetter, type Rank } from './rank.ts';

/** Few values, so that ties are common. */
const rank: fc.Arbitrary<Rank> = fc.record({
  kind: fc.constantFrom('app', 'headless'),
  followers: fc.nat(2),
  term: fc.nat(2),
  keyPin: fc.constantFrom('A', 'B', 'a', '+'),
});
const app: Rank = { kind: 'app', followers: 0, term: 0, keyPin: 'M' };

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
    ['headless before app', { ...app, kind: 'headless' }, { ...app, followers: 9, term: 9, keyPin: 'A' }],
    ['followers before none', { ...app, followers: 1 }, { ...app, term: 9, keyPin: 'A' }],
    ['the higher term, however many follow', { ...app, followers: 1, term: 2 }, { ...app, followers: 9, term: 1 }],
    ['the smaller key by code units', { ...app, keyPin: 'Z' }, { ...app, keyPin: 'a' }],
  ])('[ELECT-1] %s', (_rule, better, worse) => {
    expect(isBetter(better, worse)).toBe(true);
    expect(isBetter(worse, better)).toBe(false);
  });
});
