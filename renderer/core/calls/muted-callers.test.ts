import { expect, it } from 'vitest';
import { LIMITS } from '../../../signaling/protocol/index.ts';
import { fakeStorage } from '../../../tests/support/fake-storage.ts';
import { MutedCallers } from './muted-callers.ts';

const idOf = (n: number) => `${n}`.padStart(22, '0');

it('[BLOCK-3] a page that is loaded again still mutes; the next tab does not', () => {
  const storage = fakeStorage();
  new MutedCallers(storage).set(idOf(1), true);
  expect(new MutedCallers(storage).has(idOf(1))).toBe(true);
  expect(new MutedCallers(fakeStorage()).has(idOf(1))).toBe(false);
  new MutedCallers(storage).set(idOf(1), false);
  expect(new MutedCallers(storage).has(idOf(1))).toBe(false);
});

it('[BLOCK-3] keeps the newest, and takes a broken entry for none', () => {
  const storage = fakeStorage();
  const muted = new MutedCallers(storage);
  for (let n = 0; n <= LIMITS.mutedCallers; n += 1) muted.set(idOf(n), true);
  expect(muted.value.get()).toHaveLength(LIMITS.mutedCallers);
  expect([muted.has(idOf(0)), muted.has(idOf(LIMITS.mutedCallers))]).toEqual([false, true]);
  for (const broken of ['{', '7', '["x"]']) {
    storage.set('earshot.muted-callers', broken);
    expect(new MutedCallers(storage).value.get()).toEqual([]);
  }
});
