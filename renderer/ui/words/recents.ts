import type { RecentCall } from '../../core/model.ts';
import { sentence, type Sentence } from './sentence.ts';
import { words } from './language.ts';

export const recentWords = words('recentWords', {
  title: 'Recent calls',
  empty: 'Nobody has called yet, and you have called nobody.',
  clear: 'Clear history',
  cleared: 'The history is empty now.',
  removed: 'Removed.',
  showFewer: 'Show fewer',
  show: 'Show recent calls',
});

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_DAYS = 7;
/** The clock is as the system has it; words are of one language. */
const LOCALE = 'en';
const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const WEEKDAY = new Intl.DateTimeFormat(LOCALE, { weekday: 'long' });
const DATE = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const DATE_OF_YEAR = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const WHOLE = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'short' });
const DAYS_AGO = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

export const missedLine = words('missedLine', (count: number): string => `${count} missed`);

export const showAllLine = words('showAllLine', (count: number): string => `Show all ${count}`);

export const callBackLabel = words('callBackLabel', (name: string): string => `Call back ${name}`);

export const removeCallLabel = words('removeCallLabel', (name: string): string => `Remove the call with ${name}`);

export const notHereLine = words('notHereLine', (name: string): Sentence => sentence`${name} is not here now.`);

/** What became of a call, and how long it was. */
export const outcomeLine = words('outcomeLine', (call: RecentCall): string => {
  const words = call.direction === 'incoming' ? incomingWords(call) : outgoingWords(call.outcome);
  return call.durationMs === null ? words : `${words}, ${durationWords(call.durationMs)}`;
});

function incomingWords({ outcome, count }: Extract<RecentCall, { direction: 'incoming' }>): string {
  const often = count === 1 ? 'Missed' : `Missed ${count} times`;
  switch (outcome) {
    case 'answered':
      return 'Called you';
    case 'declined':
      return 'You declined';
    case 'missed':
      return often;
    case 'silenced':
      return `${often}, did not ring`;
  }
}

function outgoingWords(outcome: Extract<RecentCall, { direction: 'outgoing' }>['outcome']): string {
  switch (outcome) {
    case 'answered':
      return 'You called';
    case 'declined':
      return 'Declined';
    case 'busy':
      return 'Was busy';
    case 'do-not-disturb':
      return 'Did not want to be disturbed';
    case 'no-answer':
      return 'No answer';
    case 'cancelled':
      return 'You gave up';
    case 'failed':
      return 'Not reached';
  }
}

/** @param ms at least 0 */
export function durationWords(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  if (seconds < 60) return inUnit(seconds, 'second');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return inUnit(minutes, 'minute');
  const rest = minutes % 60;
  const hours = inUnit(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${inUnit(rest, 'minute')}`;
}

function inUnit(value: number, unit: 'second' | 'minute' | 'hour'): string {
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}

/**
 * When a call was, as people say it: "10:42" today, "Yesterday", a weekday within a week, else a date.
 *
 * @param at Unix time, ms
 * @param now Unix time, ms
 */
export function whenLine(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  // Also a little in the future, by a clock that was put back.
  if (days <= 0) return CLOCK.format(at);
  if (days === 1) return capitalised(DAYS_AGO.format(-1, 'day'));
  if (days < WEEK_DAYS) return WEEKDAY.format(at);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? DATE : DATE_OF_YEAR).format(at);
}

/** The whole of it. */
export function exactly(at: number): string {
  return WHOLE.format(at);
}

/** Local midnight. */
function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

/** The next local midnight. @param now Unix time, ms */
export function nextDay(now: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime();
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
