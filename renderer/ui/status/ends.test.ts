import { expect, it } from 'vitest';
import { choiceOf, endOf } from './ends.ts';

const at = (day: number, hours: number, minutes: number, seconds = 0) =>
  new Date(2030, 4, day, hours, minutes, seconds).getTime();
const NOW = at(7, 13, 47, 23);

it.each([
  ['never', '', null],
  ['half-hour', '', at(7, 14, 18)],
  ['hour', '', at(7, 14, 48)],
  ['today', '', at(8, 0, 0)],
  ['time', '17:30', at(7, 17, 30)],
  ['time', '09:05', at(8, 9, 5)],
  ['time', '13:47', at(8, 13, 47)],
] as const)('chosen %s %s it ends at a whole minute, the next such one', (end, time, until) => {
  expect(endOf(end, time, NOW)).toBe(until);
});

it('what was chosen is found again, as a time of day where that says it', () => {
  expect(choiceOf(null, NOW)).toEqual({ end: 'never', time: '' });
  expect(choiceOf(at(8, 0, 0), NOW)).toEqual({ end: 'today', time: '' });
  // Over since: it is not meant for tomorrow.
  expect(choiceOf(at(7, 13, 0), NOW)).toEqual({ end: 'never', time: '' });
  expect(choiceOf(at(7, 14, 5), NOW)).toEqual({ end: 'time', time: '14:05' });
});
