import { expect, it, vi } from 'vitest';
import { ok } from '../../signaling/protocol/index.ts';
import type { Settings } from '../settings.ts';
import { quietHandlers } from './handlers.ts';
import type { QuietAnswer } from './quiet-answers.ts';

it.each<[boolean, QuietAnswer, boolean]>([
  [true, 'quiet', true],
  [true, 'not', false],
  [true, 'unknown', false],
  [false, 'quiet', false],
])('[RING-14] followed: %s, the system says: %s', async (followQuiet, answer, quiet) => {
  const ask = vi.fn(() => Promise.resolve(answer));
  const settings = { get: () => ({ followQuiet }) as Settings };
  expect(await quietHandlers(settings, ask).systemQuiet(null)).toEqual(ok({ quiet }));
  expect(ask, 'where it is switched off nothing is asked').toHaveBeenCalledTimes(followQuiet ? 1 : 0);
});
