import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { nextRevision, type RoomSettings, RoomSettingsSchema, settingsAfter, titleOf } from './room-settings.ts';

const [LOCK, OTHER] = ['k'.repeat(43), 'l'.repeat(43)];
const lock = (revision: number, by: string, value: string | null): RoomSettings => ({
  title: null,
  lock: { value, revision, by },
  listing: null,
});
const title = (revision: number, value: string, by = 'ann'): RoomSettings => ({
  title: { value, revision, by },
  lock: null,
  listing: null,
});
/** What somebody writes who knows these. */
const renamed = (known: RoomSettings | null, value: string, by: string) =>
  title(nextRevision(known?.title ?? null), value, by);

describe('[SETTINGS-2] of two versions of a setting', () => {
  it.each([
    ['the higher revision counts, also without a lock', lock(5, 'ann', LOCK), lock(6, 'ann', null), 1],
    ['the one with a lock counts of equal revisions', lock(5, 'ann', LOCK), lock(5, 'zoe', null), 0],
    ['the higher peer id counts of two locks', lock(5, 'ann', LOCK), lock(5, 'zoe', OTHER), 1],
    ['the higher peer id counts of two without one', lock(5, 'zoe', null), lock(5, 'ann', null), 0],
    ['the greater value counts of two by one person', title(5, 'Lunch'), title(5, 'Tea'), 1],
  ])('%s, in whatever order they are heard', (_what, one, other, newer) => {
    expect([settingsAfter(one, other), settingsAfter(other, one)]).toEqual([[one, other][newer], [one, other][newer]]);
  });

  it('[SETTINGS-8] the more closed one counts of two listings that were set at once', () => {
    const listing = (value: 'hidden' | 'ask' | 'open', by: string): RoomSettings => ({
      title: null,
      lock: null,
      listing: { value, revision: 2, by },
    });
    expect(settingsAfter(listing('open', 'zoe'), listing('hidden', 'ann'))).toEqual(listing('hidden', 'ann'));
    expect(settingsAfter(listing('ask', 'ann'), listing('open', 'zoe'))).toEqual(listing('ask', 'ann'));
  });

  it('each counts for itself: whoever gives a name, twice, undoes no lock', () => {
    const both = { ...title(2, 'Lunch'), lock: lock(1, 'zoe', LOCK).lock };
    expect(settingsAfter(title(2, 'Lunch'), lock(1, 'zoe', LOCK))).toEqual(both);
    expect(settingsAfter(lock(1, 'zoe', LOCK), title(2, 'Lunch'))).toEqual(both);
  });

  it('one that changes nothing gives the same settings', () => {
    const known = title(2, 'Lunch');
    for (const heard of [title(2, 'Lunch'), title(1, 'Tea')]) expect(settingsAfter(known, heard)).toBe(known);
  });
});

describe('[SETTINGS-7] a revision that nobody can have reached by hand', () => {
  it.each([LIMITS.revisions, 5 + LIMITS.revisionsAhead + 1])('%d is not taken', (revision) => {
    const known = title(5, 'Stand-up');
    expect(settingsAfter(known, title(revision, 'Owned', 'eve'))).toBe(known);
    expect(settingsAfter(title(revision, 'Owned', 'eve'), known)).toEqual(known);
  });

  it.each([LIMITS.revisions + 1, Number.MAX_SAFE_INTEGER, 0.5, 0, -1])('%d is no revision', (revision) => {
    expect(v.is(RoomSettingsSchema, title(revision, 'Owned', 'e'.repeat(22)))).toBe(false);
  });

  it('however far a member raises it, step by step, everybody changes it on, and whoever comes agrees', () => {
    let known = title(1, 'Stand-up');
    for (let steps = 1; steps <= 5; steps += 1)
      known = settingsAfter(known, title(1 + steps * LIMITS.revisionsAhead, `Owned ${steps}`, 'eve'));
    expect(titleOf(known)).toBe('Owned 5');
    const mended = settingsAfter(known, renamed(known, 'Stand-up', 'ann'));
    expect(titleOf(mended)).toBe('Stand-up');
    expect(settingsAfter(null, mended)).toEqual(mended);
  });

  it('the last one is followed by the first', () => {
    const last = title(LIMITS.revisions, 'Owned', 'eve');
    expect(titleOf(settingsAfter(last, renamed(last, 'Stand-up', 'ann')))).toBe('Stand-up');
  });
});
