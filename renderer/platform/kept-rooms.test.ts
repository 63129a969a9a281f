import { expect, it } from 'vitest';
import { fakeStorage } from '../../tests/support/fake-storage.ts';
import type { KeyValueStorage } from '../core/ports.ts';
import { keptRooms } from './kept-rooms.ts';

const ROOM = { code: 'design', key: 'A'.repeat(43), settings: null, ownName: '', keptAt: 1 };

const storageWith = (text: string): KeyValueStorage => fakeStorage(new Map([['earshot.kept-rooms', text]]));

it('[KEPT-1] keeps what other tabs of the browser kept, and forgets rooms', () => {
  const storage = fakeStorage();
  const [one, two] = [keptRooms(storage), keptRooms(storage)];
  const later = { ...ROOM, code: 'coffee', keptAt: 2 };
  one.keep(ROOM);
  two.keep(later);
  expect(keptRooms(storage).kept).toEqual([ROOM, later]);
  one.forget(ROOM.code);
  expect(keptRooms(storage).kept).toEqual([later]);
});

it('[KEPT-1] leaves out what is broken', () => {
  expect(keptRooms(storageWith(JSON.stringify([ROOM, { ...ROOM, code: '' }]))).kept).toEqual([ROOM]);
  for (const text of ['{', '7', '']) expect(keptRooms(storageWith(text)).kept).toEqual([]);
});
