import { keptRoomsIn, withKeptRoom } from '../../signaling/protocol/index.ts';
import type { KeyValueStorage, RoomsStorage } from '../core/ports.ts';
import { keptList } from './kept-list.ts';

/** Kept rooms in a browser's storage. */
export function keptRooms(storage: KeyValueStorage): RoomsStorage {
  return keptList(storage, {
    key: 'earshot.kept-rooms',
    parse: keptRoomsIn,
    add: withKeptRoom,
    idOf: ({ code }) => code,
  });
}
