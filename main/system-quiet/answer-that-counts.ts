import type { QuietAnswer } from './quiet-answers.ts';

/** How long an answer counts in the place of one that is late, ms. */
const COUNTS_MS = 120_000;

export interface DatedAnswer {
  answer: QuietAnswer;
  /** When it was given, ms of a monotonic clock. */
  at: number;
}

/**
 * What holds for whoever asked: what was answered in time, or else what was answered to the question before, if that is not long ago.
 *
 * @param inTime null when the answer is late
 * @param before null when nothing was answered yet
 * @param now ms of the same clock as `before.at`
 */
export function answerThatCounts(inTime: QuietAnswer | null, before: DatedAnswer | null, now: number): QuietAnswer {
  if (inTime !== null) return inTime;
  return before !== null && now - before.at <= COUNTS_MS ? before.answer : 'unknown';
}
