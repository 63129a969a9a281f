import { describe, expect, it } from 'vitest';
import { withKnownPerson, type KnownPerson } from './known-person.ts';
import { LIMITS } from './limits.ts';

function person(id: string, change: Partial<KnownPerson> = {}): KnownPerson {
  return { peerId: id.padEnd(22, '0'), names: [id], firstMetAt: 1, lastMetAt: 1, verifiedAt: null, ...change };
}

describe('withKnownPerson', () => {
  it('[TRUST-1] adds a name and keeps everything else, whichever of two pages kept it', () => {
    const bob = person('Bob', { names: ['Bob'], firstMetAt: 5, lastMetAt: 9, verifiedAt: 7 });
    const stale = person('Bob', { names: ['Robert'], firstMetAt: 6, lastMetAt: 8 });
    expect(withKnownPerson([person('Ann'), bob], stale)).toEqual([person('Ann'), { ...bob, names: ['Robert', 'Bob'] }]);
  });

  it('keeps the newest names, each once', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `Bob ${index}`);
    const bob = person('Bob', { names: names(LIMITS.knownNames) });
    const [kept] = withKnownPerson([bob], person('Bob', { names: ['Bob 2'] }));
    expect(kept?.names).toEqual(['Bob 2', 'Bob 0', 'Bob 1', 'Bob 3'].slice(0, LIMITS.knownNames));
    expect(withKnownPerson([bob], person('Bob', { names: ['Robert'] }))[0]?.names).toHaveLength(LIMITS.knownNames);
  });

  it('[TRUST-1] over the limit, the oldest go that were met once, then the oldest others, and verified ones last', () => {
    const verified = person('verified', { verifiedAt: 1 });
    const again = person('again', { lastMetAt: 2 });
    const once = Array.from({ length: LIMITS.knownPeople - 2 }, (_, n) =>
      person(`once${n}`, { firstMetAt: 10 + n, lastMetAt: 10 + n }),
    );
    const newest = person('newest', { firstMetAt: 9_999, lastMetAt: 9_999 });
    const kept = withKnownPerson([verified, again, ...once], newest);
    expect(kept).toEqual([verified, again, ...once.slice(1), newest]);
  });

  it('[TRUST-1] whoever was just met is kept, also where the list is full of people who were met again', () => {
    const full = Array.from({ length: LIMITS.knownPeople }, (_, n) => person(`again${n}`, { lastMetAt: 10 + n }));
    const [eve, zoe] = [
      person('eve', { firstMetAt: 1_000, lastMetAt: 1_000 }),
      person('zoe', { firstMetAt: 1_001, lastMetAt: 1_001 }),
    ];
    expect(withKnownPerson(full, eve)).toEqual([...full.slice(1), eve]);
    expect(withKnownPerson([...full.slice(1), eve], zoe), 'and drives out no second one').toEqual([
      ...full.slice(1),
      zoe,
    ]);
  });
});
