import type { StoreApi } from 'zustand/vanilla';
import type { RoomState } from '../../renderer/core/model.ts';
import type { Session } from '../../renderer/core/session-api.ts';

/** What is set of a room, which changes what is shown of it at once. */
export function fakeRoomSettings(
  room: StoreApi<RoomState>,
  note: (command: string) => void,
): Pick<Session, 'setRoomTitle' | 'setRoomLocked' | 'setRoomListing'> {
  return {
    setRoomTitle(title) {
      note(`setRoomTitle ${title}`);
      const state = room.getState();
      if (state.kind === 'joined') room.setState({ ...state, title }, true);
      return true;
    },
    setRoomLocked(locked) {
      note(`setRoomLocked ${locked}`);
      const state = room.getState();
      if (state.kind === 'joined') room.setState({ ...state, locked }, true);
    },
    setRoomListing(listing) {
      note(`setRoomListing ${listing}`);
      const state = room.getState();
      if (state.kind === 'joined') room.setState({ ...state, listing }, true);
    },
  };
}
