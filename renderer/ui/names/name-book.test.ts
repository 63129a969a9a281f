import { describe, expect, it } from 'vitest';
import { nameEverybody, type NameBook } from './name-book.ts';

const BEN = { peerId: 'a', name: 'Ben' };
const OTHER_BEN = { peerId: 'b', name: 'Ben' };
const THIRD_BEN = { peerId: 'c', name: 'Ben' };
const OWN = 'Ann (you)';

function named(book: NameBook): Record<string, string> {
  return Object.fromEntries([...book].map(([peerId, { shown }]) => [peerId, shown]));
}

function met(...people: { peerId: string; name: string }[]): NameBook {
  return nameEverybody(new Map(), people, OWN);
}

describe('nameEverybody', () => {
  it('numbers people of one name', () => {
    expect(named(met(BEN, OTHER_BEN, { peerId: 'd', name: 'Dora' }, THIRD_BEN))).toEqual({
      a: 'Ben',
      b: 'Ben (2)',
      c: 'Ben (3)',
      d: 'Dora',
    });
  });

  it('numbers people whose names look the same, in whatever letters or case', () => {
    const inCyrillic = { peerId: 'b', name: 'B\u0435n' };
    expect(named(met(BEN, inCyrillic, { peerId: 'c', name: 'BEN' }))).toEqual({
      a: 'Ben',
      b: 'B\u0435n (2)',
      c: 'BEN (3)',
    });
    expect(named(met({ peerId: 'd', name: '\u0410nn (you)' }))).toEqual({ d: '\u0410nn (you) (2)' });
  });

  it('takes somebody who is in two lists as one person', () => {
    expect(named(met(BEN, BEN))).toEqual({ a: 'Ben' });
  });

  it('lets everybody keep their number while they are known, and gives free ones to who comes', () => {
    const both = met(BEN, OTHER_BEN);
    const second = nameEverybody(both, [OTHER_BEN], OWN);
    expect(named(second)).toEqual({ b: 'Ben (2)' });
    expect(named(nameEverybody(second, [THIRD_BEN, OTHER_BEN], OWN))).toEqual({ b: 'Ben (2)', c: 'Ben' });
  });

  it('numbers anew whoever takes another name', () => {
    const renamed = { peerId: 'b', name: 'Bea' };
    expect(named(nameEverybody(met(BEN, OTHER_BEN), [BEN, renamed], OWN))).toEqual({ a: 'Ben', b: 'Bea' });
    const back = nameEverybody(met(BEN, renamed), [BEN, OTHER_BEN], OWN);
    expect(named(back)).toEqual({ a: 'Ben', b: 'Ben (2)' });
  });

  it('takes the first name that is told of somebody: what they wrote earlier has their former one', () => {
    const renamed = { peerId: 'a', name: 'Bea' };
    expect(named(nameEverybody(met(BEN), [renamed, BEN], OWN))).toEqual({ a: 'Bea' });
  });

  it('gives nobody a name that somebody else is shown by', () => {
    const posing = { peerId: 'd', name: 'Ben (2)' };
    expect(named(met(posing, BEN, OTHER_BEN))).toEqual({ d: 'Ben (2)', a: 'Ben', b: 'Ben (3)' });
    expect(named(met({ peerId: 'e', name: OWN }))).toEqual({ e: 'Ann (you) (2)' });
  });

  it('is the same book while nothing changes', () => {
    const book = met(BEN, OTHER_BEN);
    expect(nameEverybody(book, [OTHER_BEN, BEN], OWN)).toBe(book);
  });
});
