import type { Parts } from './parts.ts';
import type { Sharing } from './sharing-api.ts';

type Engine = Pick<Parts, 'share' | 'preferences' | 'shareRequests'>;

/** What the UI can ask for of shares. */
export function createShareCommands({
  share,
  preferences,
  shareRequests,
}: Engine): Omit<Sharing, 'share' | 'shareUnseenBy'> {
  return {
    startShare: ({ source }) => void share.start(preferences.value.get().shareMode, source),
    stopShare: () => share.stop(),
    setSharePaused: (paused) => share.setPaused(paused),
    setShareMode(mode) {
      preferences.change({ shareMode: mode });
      share.setMode(mode);
    },
    askToShare: (peerId) => shareRequests.ask(peerId),
  };
}
