import { createStore, type StoreApi } from 'zustand/vanilla';
import type { RemovalApi } from '../../renderer/core/removal-api.ts';

/** Removing people from a room that nobody else knows of. */
export function fakeRemoving(
  canRemove: boolean,
  note: (command: string) => void,
): RemovalApi & { canRemove: StoreApi<boolean> } {
  return {
    canRemove: createStore(() => canRemove),
    removeFromRoom: (peerId) => note(`removeFromRoom ${peerId}`),
    letInAgain: (peerId) => note(`letInAgain ${peerId}`),
  };
}
