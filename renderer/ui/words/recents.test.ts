import { describe, expect, it } from 'vitest';
import type { RecentCall } from '../../core/model.ts';
import { outcomeLine } from './recents.ts';
import { dayLine, durationWords, nextDay, whenLine } from './times.ts';

/** Local time, in November 2026: the 26th is a Thursday. */
const on = (day: number, hour = 12, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();
const NOW = on(26, 9);

describe('when a call was', () => {
  it.each<[string, number, string | RegExp]>([
    ['today', on(26, 8, 42), '08:42'],
    ['the first minute of today', on(26, 0, 0), /(12|00|24):00/],
    ['the last minute of yesterday', on(25, 23, 59), 'Yesterday'],
    ['the first minute of yesterday', on(25, 0, 0), 'Yesterday'],
    ['the last minute of the day before', on(24, 23, 59), 'Tuesday'],
    ['six days ago', on(20), 'Friday'],
    ['a week ago', on(19), 'Nov 19'],
    ['another year', new Date(2025, 11, 31).getTime(), 'Dec 31, 2025'],
    ['a moment ahead, by a clock that was put back', on(26, 9, 5), '09:05'],
    ['tomorrow, by the same', on(27, 1, 5), '01:05'],
  ])('%s', (_when, at, words) => {
    expect(whenLine(at, NOW)).toMatch(words);
  });

  it.each([
    ['Today', on(26, 0)],
    ['Today', on(27)],
    ['Yesterday', on(25, 23, 59)],
    ['Tuesday, November 24', on(24)],
  ])('a day is headed %s', (words, at) => {
    expect(dayLine(at, NOW)).toBe(words);
  });

  it('the next day begins at midnight, also after a day of 23 or 25 hours', () => {
    expect(nextDay(NOW)).toBe(on(27, 0));
    expect(nextDay(on(27, 0))).toBe(on(28, 0));
    expect(nextDay(new Date(2026, 11, 31, 23, 59).getTime())).toBe(new Date(2027, 0, 1).getTime());
  });
});

it.each([
  [0, '0 sec'],
  [59_999, '59 sec'],
  [60_000, '1 min'],
  [3_599_999, '59 min'],
  [3_600_000, '1 hr'],
  [3_900_000, '1 hr 5 min'],
])('%d ms are %s', (ms, words) => {
  expect(durationWords(ms)).toBe(words);
});

it('a call says what became of it', () => {
  const call = { id: 'call', peerId: 'ann', name: 'Ann', at: NOW, count: 1, durationMs: null, seen: true };
  const line = (change: object) => outcomeLine({ ...call, direction: 'incoming', ...change } as RecentCall);
  expect(line({ outcome: 'missed' })).toBe('Missed');
  expect(line({ outcome: 'silenced', count: 3 })).toBe('Missed 3 times, did not ring');
  expect(line({ outcome: 'answered', durationMs: 120_000 })).toBe('Called you, 2 min');
  expect(line({ direction: 'outgoing', outcome: 'no-answer' })).toBe('No answer');
});
