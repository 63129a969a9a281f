import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, type KnownPerson } from '../../../signaling/protocol/index.ts';
import { BlockedPeople } from './blocked-people.ts';
import { KnownPeople } from './known-people.ts';

const HOUR_MS = 60 * 60 * 1_000;
const BOB = { peerId: 'b'.repeat(22), name: 'Bob' };
const EVE = { peerId: 'e'.repeat(22), name: 'Eve' };

const NOBODY_BLOCKED = new BlockedPeople({ kept: [], keep: () => undefined, forget: () => undefined });

describe('KnownPeople', () => {
  let kept: KnownPerson[];
  let known: KnownPeople;
  beforeEach(() => {
    vi.useFakeTimers({ now: HOUR_MS });
    kept = [];
    known = new KnownPeople(
      { kept: [], keep: (person) => void kept.push(person), forget: () => (kept = []) },
      NOBODY_BLOCKED,
    );
  });
  afterEach(() => vi.useRealTimers());
  const bob = () => known.value.get().find(({ peerId }) => peerId === BOB.peerId);

  it('[TRUST-1] whoever was met is known, and new as long as the room of that meeting goes on', () => {
    expect([known.recognise(BOB).kind, known.isNew(BOB.peerId)]).toEqual(['new', true]);
    known.met(BOB);
    expect([known.recognise(BOB).kind, known.isNew(BOB.peerId)]).toEqual(['known', true]);
    known.parted();
    known.met(BOB);
    expect([known.recognise(BOB).kind, known.isNew(BOB.peerId)]).toEqual(['known', false]);
    expect(kept).toEqual([
      { peerId: BOB.peerId, names: ['Bob'], firstMetAt: HOUR_MS, lastMetAt: HOUR_MS, verifiedAt: null },
    ]);
  });

  it('[TRUST-1] is written again for the next meeting, not for each change of a link', () => {
    for (let count = 0; count < 100; count += 1) known.met(BOB);
    vi.advanceTimersByTime(HOUR_MS);
    for (let count = 0; count < 100; count += 1) known.met(BOB);
    expect(kept.map(({ lastMetAt }) => lastMetAt)).toEqual([HOUR_MS, 2 * HOUR_MS]);
  });

  it('[TRUST-6] a new name adds to the names and keeps everything else', () => {
    known.met(BOB);
    known.verified(BOB.peerId);
    known.met({ ...BOB, name: 'Robert' });
    expect(bob()).toMatchObject({ names: ['Robert', 'Bob'], firstMetAt: HOUR_MS, verifiedAt: HOUR_MS });
  });

  it('[TRUST-6] who changes their name all the time has few of them kept', () => {
    known.met(BOB);
    for (let count = 0; count < 100; count += 1) known.met({ ...BOB, name: `Bob ${count}` });
    expect(kept).toHaveLength(1 + LIMITS.renamesPerMinute);
  });

  it('[TRUST-2] somebody known gets no name of somebody else by taking it', () => {
    known.met(BOB);
    known.met(EVE);
    known.met({ ...EVE, name: 'bob' });
    expect(known.recognise({ ...EVE, name: 'bob' }).kind).toBe('name-taken');
    expect(known.recognise(EVE).kind).toBe('known');
  });

  it('[TRUST-4] whoever is vouched for is known by that name, and forgotten is asked about again', () => {
    const other = { ...EVE, name: 'Bob' };
    known.met(BOB);
    expect(known.mayMeet(other)).toBe(false);
    known.vouchFor(other);
    expect(known.recognise(other)).toEqual({ kind: 'known', formerName: null, verified: false });
    expect(known.recognise(BOB).kind).toBe('known');
    known.forget(other.peerId);
    expect([known.mayMeet(other), kept]).toEqual([false, []]);
  });

  it('[TRUST-7] whoever is forgotten is new, and after an undo as known as before', () => {
    known.met(BOB);
    known.verified(BOB.peerId);
    known.parted();
    const before = bob();
    known.forget(BOB.peerId);
    expect([known.recognise(BOB).kind, kept]).toEqual(['new', []]);
    if (before !== undefined) known.remember(before);
    expect([bob(), kept]).toEqual([before, [before]]);
    expect(known.recognise(BOB)).toMatchObject({ kind: 'known', verified: true });
  });

  it('[TRUST-5] whoever is verified is shown so; nobody is whom one never met', () => {
    known.verified(BOB.peerId);
    known.met(BOB);
    expect(known.recognise(BOB)).toMatchObject({ verified: false });
    known.verified(BOB.peerId);
    expect(known.recognise(BOB)).toMatchObject({ verified: true });
    known.mismatched(BOB.peerId);
    expect(known.recognise(BOB)).toMatchObject({ kind: 'known', verified: false });
    expect(kept.map(({ names, verifiedAt }) => [names, verifiedAt])).toEqual([[['Bob'], null]]);
  });

  describe('a list that is full of people who were met again', () => {
    const FULL = Array.from({ length: LIMITS.knownPeople }, (_, n) => {
      const [peerId, names] = [`${n}`.padEnd(22, 'x'), [`Person ${n}`]];
      return { peerId, names, firstMetAt: 1, lastMetAt: 2, verifiedAt: null };
    });
    beforeEach(() => {
      known = new KnownPeople(
        { kept: FULL, keep: (person) => void kept.push(person), forget: () => undefined },
        NOBODY_BLOCKED,
      );
    });

    it('[TRUST-1] has room for newcomers, who drive each other out and are written once each', () => {
      let changes = 0;
      known.value.store.subscribe(() => (changes += 1));
      for (let count = 0; count < 100; count += 1) for (const one of [BOB, EVE]) known.met(one);
      expect([changes, kept.length, known.recognise(EVE).kind]).toEqual([2, 2, 'known']);
      expect(known.value.get()).toHaveLength(LIMITS.knownPeople);
    });

    it('[TRUST-4] takes whoever is vouched for', () => {
      const other = { ...EVE, name: 'Person 7' };
      expect(known.mayMeet(other)).toBe(false);
      known.vouchFor(other);
      expect(known.mayMeet(other)).toBe(true);
    });
  });

  it('[TRUST-1] who changes their name in the first meeting was not met again by that', () => {
    known.met(BOB);
    vi.advanceTimersByTime(1_000);
    known.met({ ...BOB, name: 'Robert' });
    expect(bob()).toMatchObject({ names: ['Robert', 'Bob'], lastMetAt: HOUR_MS });
  });

  it('[VERIFY-4] a page that still takes somebody for verified does not write that over a mismatch of another one', () => {
    known.met(BOB);
    known.verified(BOB.peerId);
    vi.advanceTimersByTime(HOUR_MS);
    known.met(BOB);
    known.vouchFor({ ...BOB, name: 'Rob' });
    expect(kept.map(({ verifiedAt }) => verifiedAt)).toEqual([null, HOUR_MS, null, null]);
    expect(bob()).toMatchObject({ verifiedAt: HOUR_MS });
  });
});
