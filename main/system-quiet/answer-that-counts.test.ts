import { expect, it } from 'vitest';
import { answerThatCounts } from './answer-that-counts.ts';
import type { QuietAnswer } from './quiet-answers.ts';

it.each<[QuietAnswer | null, QuietAnswer | null, number, QuietAnswer]>([
  ['quiet', null, 0, 'quiet'],
  ['not', 'quiet', 1, 'not'],
  ['quiet', 'not', 1, 'quiet'],
  ['unknown', 'quiet', 1, 'unknown'],
  [null, null, 0, 'unknown'],
  [null, 'quiet', 0, 'quiet'],
  [null, 'quiet', 120_000, 'quiet'],
  [null, 'quiet', 120_001, 'unknown'],
  [null, 'not', 120_000, 'not'],
  [null, 'unknown', 0, 'unknown'],
])('[RING-14] answered in time: %s, before: %s, %d ms ago; counts: %s', (inTime, before, ago, counts) => {
  const now = 200_000;
  expect(answerThatCounts(inTime, before === null ? null : { answer: before, at: now - ago }, now)).toBe(counts);
});
