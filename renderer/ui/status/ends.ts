import { nextDay } from '../words/times.ts';

const MINUTE_MS = 60_000;

/** When a status ends: when it is taken back, some time from now, with the day, or at a time of day. */
export const ENDS = ['never', 'half-hour', 'hour', 'today', 'time'] as const;
export type End = (typeof ENDS)[number];

/**
 * When it would end.
 *
 * @param time of day, "HH:MM", for `time`: the next such time
 * @param now Unix time, ms
 * @returns Unix time, ms, a whole minute; null: when it is taken back
 */
export function endOf(end: End, time: string, now: number): number | null {
  switch (end) {
    case 'never':
      return null;
    case 'half-hour':
      return wholeMinute(now + 30 * MINUTE_MS);
    case 'hour':
      return wholeMinute(now + 60 * MINUTE_MS);
    case 'today':
      return nextDay(now);
    case 'time': {
      const [hours = 0, minutes = 0] = time.split(':').map(Number);
      const today = new Date(now).setHours(hours, minutes, 0, 0);
      return today > now ? today : new Date(nextDay(now)).setHours(hours, minutes, 0, 0);
    }
  }
}

/** The choice that an end was made by, and its time of day; none for one that is over. @param now Unix time, ms */
export function choiceOf(until: number | null, now: number): { end: End; time: string } {
  if (until === null || until <= now) return { end: 'never', time: '' };
  return until === nextDay(now) ? { end: 'today', time: '' } : { end: 'time', time: timeOf(until) };
}

/** As fields for times of day have it. @param at Unix time, ms */
function timeOf(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

function wholeMinute(at: number): number {
  return Math.ceil(at / MINUTE_MS) * MINUTE_MS;
}
