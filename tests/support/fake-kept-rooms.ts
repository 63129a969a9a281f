import { createStore, type StoreApi } from 'zustand/vanilla';
import type { KeptRooms } from '../../renderer/core/model.ts';
import type { KeepingRooms } from '../../renderer/core/kept-rooms-api.ts';

/** What a fake session does about the rooms that it keeps. */
export function fakeKeptRooms(
  initial: KeptRooms,
  note: (command: string) => void,
): KeepingRooms & { keptRooms: StoreApi<KeptRooms> } {
  const keptRooms = createStore(() => initial);
  const rename = (code: string, name: string): void =>
    keptRooms.setState(({ rooms }) => ({ rooms: rooms.map((one) => (one.code === code ? { ...one, name } : one)) }));
  return {
    keptRooms,
    keepRoom() {
      note('keepRoom');
      keptRooms.setState({ here: 'kept' });
    },
    keepNewRoom(title) {
      note(`keepNewRoom ${title}`);
      return title.trim() !== '';
    },
    joinKeptRoom: (code) => note(`joinKeptRoom ${code}`),
    renameKeptRoom(code, name) {
      note(`renameKeptRoom ${code} ${name}`);
      rename(code, name);
      return true;
    },
    forgetKeptRoom(code) {
      note(`forgetKeptRoom ${code}`);
      keptRooms.setState(({ rooms }) => ({ rooms: rooms.filter((one) => one.code !== code), here: 'not-kept' }));
    },
    restoreKeptRoom(code) {
      note(`restoreKeptRoom ${code}`);
      keptRooms.setState(({ rooms }) => ({
        rooms: initial.rooms.filter((one) => one.code === code || rooms.includes(one)),
      }));
    },
  };
}
