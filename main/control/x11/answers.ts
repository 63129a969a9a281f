import type { Callback } from 'x11';

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
  return inTime(answered);
}

export function inTime<T>(answered: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the display does not answer')), ANSWER_MS);
    answered.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
