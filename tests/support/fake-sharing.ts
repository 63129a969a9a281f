import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OverlayState, Preferences, ShareSoundPower, ShareState } from '../../renderer/core/model.ts';
import type { Sharing } from '../../renderer/core/session-api.ts';

type FakeSharing = Omit<Sharing, 'share' | 'shareUnseenBy' | 'overlay'> & {
  share: StoreApi<ShareState>;
  shareUnseenBy: StoreApi<readonly string[]>;
  overlay: StoreApi<OverlayState>;
};

/** The part of a fake session that shares. */
export function fakeSharing(
  share: StoreApi<ShareState>,
  initial: { shareUnseenBy: readonly string[]; overlay: OverlayState; shareSoundPower: ShareSoundPower },
  preferences: StoreApi<Preferences>,
  note: (command: string) => void,
): FakeSharing {
  const overlay = createStore(() => initial.overlay);
  return {
    share,
    shareUnseenBy: createStore(() => initial.shareUnseenBy),
    shareSoundPower: initial.shareSoundPower,
    overlay,
    startShare({ source, part }) {
      const place = part && [part.x, part.y, part.width, part.height].map((fraction) => fraction.toFixed(3));
      note(['startShare', source?.id ?? 'system', ...(place ?? [])].join(' '));
    },
    stopShare() {
      note('stopShare');
      share.setState({ kind: 'none' }, true);
    },
    setSharePaused(still) {
      const state = share.getState();
      if (state.kind === 'sharing') share.setState({ ...state, still }, true);
    },
    setShareSound(shareSound) {
      note(`setShareSound ${shareSound}`);
      preferences.setState({ shareSound });
      const state = share.getState();
      if (state.kind === 'sharing') share.setState({ ...state, sound: shareSound ? 'on' : 'off' }, true);
    },
    setShareMode: (shareMode) => preferences.setState({ shareMode }),
    overlayFailed() {
      note('overlayFailed');
      overlay.setState('none', true);
    },
    askToShare: (peerId) => note(`askToShare ${peerId}`),
  };
}
