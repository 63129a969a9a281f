import { expect, it } from 'vitest';
import { asksFirst } from './permissions.ts';

it.each([
  ['allowed', ['a'], 'granted', false],
  ['refused', [''], 'denied', false],
  ['to be asked', [''], 'prompt', true],
  ['to be asked each time, where ids are shown', ['a'], 'prompt', true],
  ['to be asked, and there is none', [], 'prompt', false],
  ['not told, and hidden', [''], null, true],
  ['not told, and shown', ['a'], null, false],
  ['not told, and there is none', [], null, false],
] as const)('%s', (_case, listed, permission, asks) => {
  expect(asksFirst(listed, permission)).toBe(asks);
});
