import { expect, it } from 'vitest';
import { durationText } from './duration.ts';

it.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [247_000, '4:07'],
  [3_599_000, '59:59'],
  [3_847_000, '1:04:07'],
])('%i ms are %s', (ms, text) => {
  expect(durationText(ms)).toBe(text);
});
