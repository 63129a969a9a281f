import { keptRoomsIn, ok, withKeptRoom } from '../signaling/protocol/index.ts';
import type { BridgeHandlers } from './bridge/contract.ts';
import type { SettingsStore } from './settings.ts';

/** Keeps the rooms that this person wants to find again, with their keys; told apart by their codes. */
export function keptRoomHandlers(
  settings: SettingsStore,
): Pick<BridgeHandlers, 'listKeptRooms' | 'keepRoom' | 'forgetKeptRoom'> {
  return {
    listKeptRooms: () => ok(keptRoomsIn(settings.get().keptRooms)),
    async keepRoom({ room }) {
      await settings.update({ keptRooms: withKeptRoom(settings.get().keptRooms, room) });
      return ok(null);
    },
    async forgetKeptRoom({ code }) {
      await settings.update({ keptRooms: settings.get().keptRooms.filter((room) => room.code !== code) });
      return ok(null);
    },
  };
}
