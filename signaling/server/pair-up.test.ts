import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairUp, type Seeker } from './pair-up.ts';

const seekers = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ peerId: fc.constant(`p${id}`), last: fc.option(fc.nat({ max: 30 }).map((last) => `p${last}`)) }),
      ),
    ),
  );

/** Mulberry32, so that a failure can be seen again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const mayMeet = (one: Seeker, other: Seeker) => one.last !== other.peerId && other.last !== one.peerId;

it('[SEEK-2] nobody is in two pairs, or with themself, or again with who was last', () => {
  fc.assert(
    fc.property(seekers, fc.integer(), (all, seed) => {
      const pairs = pairUp(all, seeded(seed));
      const paired = pairs.flat();
      expect(new Set(paired).size).toBe(paired.length);
      const find = (peerId: string) => all.find((one) => one.peerId === peerId)!;
      for (const [one, other] of pairs) expect(mayMeet(find(one), find(other))).toBe(true);
    }),
  );
});

it('[SEEK-2] nobody waits who could be in a pair with another one who waits', () => {
  fc.assert(
    fc.property(seekers, fc.integer(), (all, seed) => {
      const paired = pairUp(all, seeded(seed)).flat();
      const left: Seeker[] = all.filter(({ peerId }) => !paired.includes(peerId));
      for (const one of left) for (const other of left) expect(one !== other && mayMeet(one, other)).toBe(false);
    }),
  );
});

it('[SEEK-2] each of the others is met about as often', () => {
  const all = ['a', 'b', 'c', 'd'].map((peerId) => ({ peerId, last: null }));
  const met = new Map<string, number>();
  const random = seeded(7);
  for (let i = 0; i < 3_000; i += 1) {
    const [one, other] = pairUp(all, random).find((pair) => pair.includes('a'))!;
    const with_ = one === 'a' ? other : one;
    met.set(with_, (met.get(with_) ?? 0) + 1);
  }
  for (const count of met.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  expect(met.size).toBe(3);
});
