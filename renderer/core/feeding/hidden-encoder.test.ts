import { afterEach, expect, it, vi } from 'vitest';
import { Scope } from '../../../signaling/basics/scope.ts';
import { stubEncoders } from '../../../tests/support/stub-encoders.ts';
import { HiddenEncoder } from './hidden-encoder.ts';

afterEach(() => vi.unstubAllGlobals());

it('is read once for all links that ask at the same time, and not once it has ended', async () => {
  const stubbed = stubEncoders();
  const scope = new Scope();
  const encoder = new HiddenEncoder(undefined, scope);
  const [one, other] = await Promise.all([encoder.report(), encoder.report()]);
  expect([one, stubbed.readings]).toEqual([other, 1]);
  await encoder.report();
  expect(stubbed.readings).toBe(2);
  scope.end();
  expect([await encoder.report(), stubbed.readings]).toEqual([null, 2]);
});
