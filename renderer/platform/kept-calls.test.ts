import { expect, it } from 'vitest';
import { fakeStorage } from '../../tests/support/fake-storage.ts';
import type { KeyValueStorage } from '../core/ports.ts';
import { keptCalls } from './kept-calls.ts';

const CALL = {
  id: 'recent-call0',
  peerId: 'a'.repeat(22),
  name: 'Ann',
  at: Date.now(),
  count: 1,
  durationMs: null,
  seen: true,
  direction: 'outgoing',
  outcome: 'busy',
} as const;

const storageWith = (text: string): KeyValueStorage => fakeStorage(new Map([['earshot.recent-calls', text]]));

it('[RECENT-1] keeps what other tabs of the browser kept, and forgets calls', () => {
  const storage = fakeStorage();
  const [one, two] = [keptCalls(storage), keptCalls(storage)];
  const later = { ...CALL, id: 'recent-call1', at: CALL.at + 1 };
  one.keep([CALL]);
  two.keep([later]);
  expect(keptCalls(storage).kept).toEqual([later, CALL]);
  one.forget([later.id]);
  expect(keptCalls(storage).kept).toEqual([CALL]);
});

it('[RECENT-1] leaves out what is broken or too old', () => {
  const list = [CALL, { ...CALL, id: '' }, { ...CALL, id: 'recent-call2', at: 1 }];
  expect(keptCalls(storageWith(JSON.stringify(list))).kept).toEqual([CALL]);
  for (const text of ['{', '7', '']) expect(keptCalls(storageWith(text)).kept).toEqual([]);
});
