import { describe, expect, it } from 'vitest';
import { fakeStorage } from '../../tests/support/fake-storage.ts';
import type { KeyValueStorage } from '../core/ports.ts';
import { keptBlocked, keptPeople } from './kept-people.ts';

const KEY = 'earshot.known-people';
const ANN = { peerId: 'a'.repeat(22), names: ['Ann'], firstMetAt: 1, lastMetAt: 1, verifiedAt: null };
const BOB = { ...ANN, peerId: 'b'.repeat(22), names: ['Bob'] };

const storageWith = (text: string): KeyValueStorage => fakeStorage(new Map([[KEY, text]]));

describe('keptPeople', () => {
  it('[TRUST-1] keeps what other tabs of the browser kept, and forgets one person', () => {
    const storage = fakeStorage();
    const [one, two] = [keptPeople(storage), keptPeople(storage)];
    one.keep(ANN);
    two.keep(BOB);
    expect(keptPeople(storage).kept).toEqual([ANN, BOB]);
    one.forget(ANN.peerId);
    expect(keptPeople(storage).kept).toEqual([BOB]);
  });

  it('leaves out broken entries', () => {
    expect(keptPeople(storageWith(JSON.stringify([ANN, { ...BOB, peerId: '' }]))).kept).toEqual([ANN]);
    for (const text of ['{', '7', '']) expect(keptPeople(storageWith(text)).kept).toEqual([]);
  });
});

it('[BLOCK-1] blocked people are kept beside those who are known', () => {
  const storage = fakeStorage();
  keptPeople(storage).keep(ANN);
  keptBlocked(storage).keep({ peerId: BOB.peerId, name: 'Bob', blockedAt: 1 });
  expect(keptBlocked(storage).kept.map(({ name }) => name)).toEqual(['Bob']);
  expect(keptPeople(storage).kept).toEqual([ANN]);
  keptBlocked(storage).forget(BOB.peerId);
  expect(keptBlocked(storage).kept).toEqual([]);
});
