import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Preferences, ShareState } from '../../renderer/core/model.ts';
import type { Sharing } from '../../renderer/core/session-api.ts';

type FakeSharing = Omit<Sharing, 'share' | 'shareUnseenBy'> & {
  share: StoreApi<ShareState>;
  shareUnseenBy: StoreApi<readonly string[]>;
};

/** The part of a fake session that shares. */
export function fakeSharing(
  share: StoreApi<ShareState>,
  shareUnseenBy: readonly string[],
  preferences: StoreApi<Preferences>,
  note: (command: string) => void,
): FakeSharing {
  return {
    share,
    shareUnseenBy: createStore(() => shareUnseenBy),
    startShare: ({ source }) => note(`startShare ${source?.id ?? 'system'}`),
    stopShare() {
      note('stopShare');
      share.setState({ kind: 'none' }, true);
    },
    setSharePaused(still) {
      const state = share.getState();
      if (state.kind === 'sharing') share.setState({ ...state, still }, true);
    },
    setShareMode: (shareMode) => preferences.setState({ shareMode }),
    askToShare: (peerId) => note(`askToShare ${peerId}`),
  };
}
