import { parseJson } from '../../signaling/basics/parse-json.ts';
import { keptRoomsIn, withKeptRoom, type KeptRoom } from '../../signaling/protocol/index.ts';
import type { KeyValueStorage, RoomsStorage } from '../core/ports.ts';

const KEY = 'earshot.kept-rooms';

/** Kept rooms in a browser's storage. Read again at each change, which another tab may have made. */
export function keptRooms(storage: KeyValueStorage): RoomsStorage {
  const read = (): KeptRoom[] => keptRoomsIn(parseJson(storage.get(KEY) ?? '[]'));
  const write = (rooms: readonly KeptRoom[]): void => storage.set(KEY, JSON.stringify(rooms));
  return {
    kept: read(),
    keep: (room) => write(withKeptRoom(read(), room)),
    forget: (code) => write(read().filter((room) => room.code !== code)),
  };
}
