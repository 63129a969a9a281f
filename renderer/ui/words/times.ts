import { locale } from './language.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_DAYS = 7;

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
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'short' }).format(value);
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
  if (days <= 0) return clock(at);
  if (days === 1) return dayName(-1);
  if (days < WEEK_DAYS) return date(at, { weekday: 'long' });
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return date(at, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) });
}

/**
 * A day, as a heading over what was on it: "Today", "Yesterday", else weekday and date.
 *
 * @param at Unix time, ms
 * @param now Unix time, ms
 */
export function dayLine(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  return days <= 1 ? dayName(Math.min(0, -days)) : date(at, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** @param days 0 for today, -1 for yesterday */
function dayName(days: number): string {
  return capitalised(new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(days, 'day'));
}

/** Whether both times are of the same day here. @param one Unix time, ms @param other Unix time, ms */
export function isSameDay(one: number, other: number): boolean {
  return startOfDay(one) === startOfDay(other);
}

/** The time of day, as the system writes it in any language. @param at Unix time, ms */
export function clock(at: number): string {
  return new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** The same to the second, for what happens within one minute. @param at Unix time, ms */
export function clockWithSeconds(at: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(at);
}

function date(at: number, format: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(), format).format(at);
}

/** The whole of it. */
export function exactly(at: number): string {
  return date(at, { dateStyle: 'full', timeStyle: 'short' });
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

/** Whether a day begins. @param at Unix time, ms */
export function isMidnight(at: number): boolean {
  return startOfDay(at) === at;
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
