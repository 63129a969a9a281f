import type { Parts } from './parts.ts';
import type { Sharing } from './sharing-api.ts';

type Engine = Pick<Parts, 'share' | 'preferences' | 'shareRequests' | 'overlay'>;

/** What the UI can ask for of shares. */
export function createShareCommands({
  share,
  preferences,
  shareRequests,
  overlay,
}: Engine): Omit<Sharing, 'share' | 'shareUnseenBy' | 'shareSoundPower' | 'overlay'> {
  return {
    startShare({ source, part }) {
      const choice = source && { id: source.id, name: source.name, ...(part && { part }) };
      void share.start(preferences.value.get().shareMode, choice);
    },
    stopShare: () => share.stop(),
    setSharePaused: (paused) => share.setPaused(paused),
    setShareMode(mode) {
      preferences.change({ shareMode: mode });
      share.setMode(mode);
    },
    setShareSound(isOn) {
      preferences.change({ shareSound: isOn });
      share.setSound(isOn);
    },
    overlayFailed: () => overlay.failed(),
    askToShare: (peerId) => shareRequests.ask(peerId),
  };
}
