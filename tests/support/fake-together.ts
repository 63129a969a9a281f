import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SeekState } from '../../renderer/core/model.ts';
import type { Together } from '../../renderer/core/together-api.ts';
import type { FakeState } from './fake-session-state.ts';

type FakeTogether = Together & { removable: StoreApi<readonly string[]>; seeking: StoreApi<SeekState> };

/** Removing people from a room that nobody else knows of, and looking where nobody else does. */
export function fakeTogether(
  initial: Pick<FakeState, 'removable' | 'seeking'>,
  note: (command: string) => void,
): FakeTogether {
  const seeking = createStore(() => initial.seeking);
  return {
    removable: createStore(() => initial.removable),
    removeFromRoom: (peerId) => note(`removeFromRoom ${peerId}`),
    letInAgain: (peerId) => note(`letInAgain ${peerId}`),
    seeking,
    startSeeking() {
      note('startSeeking');
      seeking.setState({ kind: 'looking', waiting: 1 }, true);
    },
    stopSeeking() {
      note('stopSeeking');
      seeking.setState({ kind: 'none' }, true);
    },
  };
}
