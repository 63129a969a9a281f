import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RoomOnHold, SecondCall } from '../../renderer/core/model.ts';
import type { Holding } from '../../renderer/core/session-api.ts';
import type { FakeState } from './fake-session-state.ts';

/** Second calls and the room on hold. @param note takes down what was commanded */
export function fakeHolding(
  initial: Pick<FakeState, 'secondCalls' | 'onHold'>,
  note: (command: string) => void,
): Holding & { secondCalls: StoreApi<readonly SecondCall[]>; onHold: StoreApi<RoomOnHold | null> } {
  const secondCalls = createStore(() => initial.secondCalls);
  const onHold = createStore(() => initial.onHold);
  const answered = (peerId: string): void =>
    secondCalls.setState((calls) => calls.filter((one) => one.peerId !== peerId), true);
  return {
    secondCalls,
    onHold,
    holdAndCall: (peerId) => note(`holdAndCall ${peerId}`),
    takeSecondCall(peerId) {
      note(`takeSecondCall ${peerId}`);
      answered(peerId);
    },
    declineSecondCall(peerId) {
      note(`declineSecondCall ${peerId}`);
      answered(peerId);
    },
    declineSecondCallWithText(peerId, text) {
      note(`declineSecondCallWithText ${peerId} ${text}`);
      answered(peerId);
    },
    switchRooms: () => note('switchRooms'),
    giveUpOnHold() {
      note('giveUpOnHold');
      onHold.setState(null, true);
    },
    endPlaceOnHold: (peerId) => note(`endPlaceOnHold ${peerId}`),
  };
}
