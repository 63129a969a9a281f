import type { StoreApi } from 'zustand/vanilla';
import type { ReceivedNote, RecentCall } from '../../renderer/core/model.ts';
import type { Session } from '../../renderer/core/session-api.ts';

/** What a fake session does about its recent calls. */
export function fakeRecents(
  recents: StoreApi<readonly RecentCall[]>,
  notes: StoreApi<readonly ReceivedNote[]>,
  note: (command: string) => void,
): Pick<Session, 'seeRecents' | 'removeRecents' | 'restoreRecents'> {
  return {
    seeRecents() {
      note('seeRecents');
      recents.setState((before) => before.map((one) => ({ ...one, seen: true })), true);
      notes.setState((before) => before.map((one) => ({ ...one, seen: true })), true);
    },
    removeRecents(ids) {
      note(`removeRecents ${ids.join(' ')}`);
      recents.setState((before) => before.filter(({ id }) => !ids.includes(id)), true);
    },
    restoreRecents(calls) {
      note(`restoreRecents ${calls.map(({ id }) => id).join(' ')}`);
      recents.setState((before) => [...before, ...calls].sort((a, b) => b.at - a.at), true);
    },
  };
}
