import type { Callback } from 'x11';
import { inTime } from '../in-time.ts';

/** How long a display may take to answer, ms: one that takes longer is gone, or another program has it for itself. */
const ANSWER_MS = 2_000;

/** What a display answers; rejects when that is an error, or does not come in time. */
export function answer<T>(ask: (callback: Callback<T>) => void): Promise<T> {
  const answered = new Promise<T>((resolve, reject) => {
    ask((error, result) => {
      if (error) reject(error);
      else resolve(result);
      return true;
    });
  });
  return answeredInTime(answered);
}

/** What a display does; rejects when that takes too long. */
export function answeredInTime<T>(answered: Promise<T>): Promise<T> {
  return inTime(answered, ANSWER_MS, 'the display does not answer');
}
