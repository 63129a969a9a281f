import type { StoreApi } from 'zustand/vanilla';
import type { RoomState, ShownReaction } from '../../renderer/core/model.ts';
import type { GestureCommands } from '../../renderer/core/session-api.ts';

/** The part of a fake session that raises hands and reacts; reactions stay. */
export function fakeGestures(
  room: StoreApi<RoomState>,
  reactions: StoreApi<readonly ShownReaction[]>,
  note: (command: string) => void,
): GestureCommands {
  return {
    setHandRaised(isRaised) {
      note(`setHandRaised ${isRaised}`);
      const state = room.getState();
      if (state.kind !== 'joined') return;
      const place = state.participants.filter(({ hand }) => hand !== null).length + 1;
      const participants = state.participants.map((one) =>
        one.self ? { ...one, hand: isRaised ? place : null } : one,
      );
      room.setState({ ...state, participants }, true);
    },
    react(reaction) {
      note(`react ${reaction}`);
      const state = room.getState();
      const self = state.kind === 'joined' ? state.participants.find((one) => one.self) : undefined;
      if (self)
        reactions.setState((shown) => [...shown, { id: 100 + shown.length, peerId: self.peerId, reaction }], true);
    },
  };
}
