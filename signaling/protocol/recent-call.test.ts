import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { isMissed, missedCount, recentCallsIn, withRecentCalls, type RecentCall } from './recent-call.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const DAY_MS = 24 * 60 * 60 * 1_000;

function call(id: string, change: object = {}): RecentCall {
  const kept = { id: id.padEnd(12, '-'), peerId: 'a'.repeat(22), name: 'Ann', at: NOW, count: 1, durationMs: null };
  return { ...kept, seen: true, direction: 'incoming', outcome: 'answered', ...change };
}

const missed = (id: string, change: object = {}) => call(id, { outcome: 'missed', seen: false, ...change });
const ids = (calls: readonly RecentCall[]) => calls.map(({ id }) => id.replace(/-+$/, ''));

describe('[RECENT-1] what is kept of calls', () => {
  it.each<[string, unknown]>([
    ['no object', 7],
    ['nobody', call('x', { peerId: 'ann' })],
    ['no name', call('x', { name: '' })],
    ['a name that cannot be seen', call('x', { name: 'A\u202Enn' })],
    ['a name too long', call('x', { name: 'n'.repeat(LIMITS.nameLength + 1) })],
    ['no id', call('x', { id: '../../etc' })],
    ['no time', call('x', { at: -1 })],
    ['no time at all', call('x', { at: NaN })],
    ['a count of none', call('x', { count: 0 })],
    ['a count too high', call('x', { count: LIMITS.missedCalls + 1 })],
    ['a duration in the past', call('x', { durationMs: -1 })],
    ['an outcome of the other direction', { ...call('x'), outcome: 'busy' }],
    ['no direction', { ...call('x'), direction: 'sideways' }],
    ['no word whether it was seen', { ...call('x'), seen: 'yes' }],
  ])('an entry with %s costs none of the others', (_what, broken) => {
    expect(ids(recentCallsIn([broken, call('well')], NOW))).toEqual(['well']);
  });

  it('is nothing where the list is none', () => {
    for (const none of [null, {}, 'calls', 7]) expect(recentCallsIn(none, NOW)).toEqual([]);
  });

  it('is 90 days old at most, and not of the far future', () => {
    const at = (days: number) => NOW + days * DAY_MS;
    const list = [call('old', { at: at(-91) }), call('last', { at: at(-90) }), call('wrong', { at: at(91) })];
    expect(ids(withRecentCalls(list, [call('new')], NOW))).toEqual(['new', 'last']);
  });

  it('is in the order of time, each call once', () => {
    const list = withRecentCalls([call('b', { at: NOW - 1 }), call('a', { at: NOW - 2 })], [call('c')], NOW);
    expect(ids(list)).toEqual(['c', 'b', 'a']);
    const again = withRecentCalls(list, [call('a', { at: NOW - 2, durationMs: 5 })], NOW);
    expect([ids(again), again[2]?.durationMs]).toEqual([['c', 'b', 'a'], 5]);
  });
});

it('[RECENT-2] of too many the oldest go, and missed ones take up half of them at most', () => {
  const talks = Array.from({ length: LIMITS.recentCalls }, (_, n) => call(`t${n}`, { at: NOW - 10_000 - n }));
  const rings = Array.from({ length: LIMITS.recentCalls }, (_, n) => missed(`m${n}`, { at: NOW - n }));
  const list = withRecentCalls(talks, rings, NOW);
  const half = LIMITS.recentCalls / 2;
  expect([ids(list)[0], ids(list)[half], list.filter(isMissed).length, list.length]).toEqual([
    'm0',
    't0',
    half,
    2 * half,
  ]);
  expect(ids(withRecentCalls(talks, [missed('one')], NOW))).toEqual(['one', ...ids(talks).slice(0, -1)]);
});

it('[RECENT-3] missed calls count until they were seen', () => {
  const silenced = call('s', { outcome: 'silenced', seen: false, count: 3 });
  const list = [missed('a'), missed('b', { seen: true }), silenced, call('c', { seen: false })];
  expect(missedCount(list)).toBe(4);
});
