import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { isThere, notesIn, unreadNotes, withNotes, type Note } from './note.ts';

const NOW = 1_790_000_000_000;

const ids = (notes: readonly Note[]) => notes.map(({ id }) => id);

function note(n: number, change: Partial<Note> = {}): Note {
  const id = `note${n}`.padEnd(12, '-');
  const peerId = `peer${n}`.padEnd(22, '-');
  return { id, peerId, name: 'Ann', text: 'Hello', at: NOW - n, fromNew: false, seen: false, ...change };
}
const many = (count: number, change: Partial<Note> = {}, from = 0) =>
  Array.from({ length: count }, (_, n) => note(from + n, change));

describe('[NOTE-5] the kept notes', () => {
  it('are the newest first, each once', () => {
    const seen = note(2, { seen: true });
    expect(withNotes([note(2), note(3)], [note(1), seen], NOW)).toEqual([note(1), seen, note(3)]);
  });

  it('are no more than so many, of one sender and of all', () => {
    const ofOne = withNotes([], many(LIMITS.notesOfSender + 5, { peerId: note(1).peerId }), NOW);
    expect(ids(ofOne.filter(isThere))).toEqual(ids(many(LIMITS.notesOfSender)));
    expect(withNotes([], many(LIMITS.notes + 5), NOW).filter(isThere)).toHaveLength(LIMITS.notes);
  });

  it('of people who were new take up half of the list, whatever keys they come by', () => {
    const ofColleagues = many(LIMITS.notes / 2, {}, 1_000);
    const flooded = withNotes(ofColleagues, many(LIMITS.notes * 2, { fromNew: true }), NOW).filter(isThere);
    expect(flooded).toHaveLength(LIMITS.notes);
    expect(flooded.filter(({ fromNew }) => !fromNew)).toEqual(ofColleagues);
  });

  it('[NOTE-4] nobody new drives out what is known as removed of others', () => {
    const removed = many(LIMITS.removedNotes / 2, { text: null }, 10_000);
    const flooded = withNotes(removed, many(LIMITS.removedNotes * 2, { fromNew: true }), NOW);
    expect(flooded.filter(({ fromNew }) => !fromNew)).toEqual(removed);
  });

  it('go when they are too old, and what was removed once it could not be sent again', () => {
    const old = note(1, { at: NOW - LIMITS.recentCallsMs - 1 });
    const removed = note(2, { text: null, at: NOW - 2 * LIMITS.noteFreshMs + 1 });
    const forgotten = note(3, { text: null, at: NOW - 2 * LIMITS.noteFreshMs - 1 });
    expect(withNotes([], [old, removed, forgotten], NOW)).toEqual([removed]);
  });

  it('[NOTE-4] of which there is no place any more are known as removed, so that they do not come again', () => {
    const sent = many(LIMITS.notesOfSender + 2, { peerId: note(1).peerId });
    const kept = withNotes([], sent, NOW);
    const removed = sent.slice(LIMITS.notesOfSender).map((one) => ({ ...one, text: null }));
    expect(kept.filter((one) => !isThere(one))).toEqual(removed);
    expect(withNotes(kept, many(LIMITS.removedNotes + LIMITS.notes * 2, {}, 500), NOW)).toHaveLength(
      LIMITS.notes + LIMITS.removedNotes,
    );
  });

  it('are read one by one, so that a broken one costs only itself', () => {
    const [good, bad] = [note(1), { ...note(2), text: 'a\u202Eb' }];
    expect(notesIn([good, bad, null, 7], NOW)).toEqual([good]);
    expect(notesIn('no list', NOW)).toEqual([]);
  });

  it('count as unread until they are seen or removed', () => {
    expect(unreadNotes([note(1), note(2, { seen: true }), note(3, { text: null })])).toBe(1);
  });
});
