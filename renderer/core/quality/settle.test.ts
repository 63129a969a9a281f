import { describe, expect, it } from 'vitest';
import type { LinkVerdict } from '../model-quality.ts';
import { settle, UNSETTLED } from './settle.ts';

const WELL: LinkVerdict = { grade: 'good', limit: null };
const SLOW: LinkVerdict = { grade: 'weak', limit: 'between' };
const BUSY: LinkVerdict = { grade: 'poor', limit: 'own-computer' };

/** What is said after each of these was seen, at these times in s. */
function said(...seen: (readonly [number, LinkVerdict])[]): LinkVerdict[] {
  let verdict = UNSETTLED;
  return seen.map(([at, one]) => {
    verdict = settle(verdict, one, at * 1_000);
    return { grade: verdict.grade.said, limit: verdict.limit.said };
  });
}

describe('settle', () => {
  it('says what has been so for 3 s, and takes it back after 8 s', () => {
    expect(said([0, SLOW], [2.9, SLOW], [3, SLOW])).toEqual([WELL, WELL, SLOW]);
    expect(said([0, SLOW], [3, SLOW], [4, WELL], [11.9, WELL], [12, WELL]).slice(2)).toEqual([SLOW, SLOW, WELL]);
  });

  it('begins to wait anew where it was otherwise in between', () => {
    expect(said([0, SLOW], [2, WELL], [3, SLOW], [5.9, SLOW], [6, SLOW])).toEqual([WELL, WELL, WELL, WELL, SLOW]);
    expect(said([0, SLOW], [3, SLOW], [4, WELL], [10, SLOW], [13, WELL]).at(-1)).toEqual(SLOW);
  });

  it('says weak of what is weak and poor in turns, and of what gets well over weak', () => {
    const poor: LinkVerdict = { grade: 'poor', limit: 'between' };
    const worse = said([0, poor], [2, SLOW], [3, poor], [5, SLOW], [6, poor]);
    expect(worse).toEqual([WELL, WELL, SLOW, SLOW, SLOW]);
    const better = said([0, poor], [3, poor], [4, SLOW], [8, { ...SLOW, grade: 'good' }], [12, SLOW], [14, poor]);
    expect(better.slice(1).map(({ grade }) => grade)).toEqual(['poor', 'poor', 'poor', 'weak', 'weak']);
  });

  it('gets worse after 3 s, and better after 8 s', () => {
    const worse = said([0, SLOW], [3, SLOW], [4, BUSY], [7, BUSY]);
    expect(worse.at(-1)).toEqual(BUSY);
    const better = said([0, BUSY], [3, BUSY], [4, SLOW], [7, SLOW], [12, SLOW]);
    // Another limit is news; that the link is only weak now is not urgent.
    expect(better.slice(3)).toEqual([{ grade: 'poor', limit: 'between' }, SLOW]);
  });
});
