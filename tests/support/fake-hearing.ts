import type { StoreApi } from 'zustand/vanilla';
import type { Preferences } from '../../renderer/core/model.ts';
import type { Hearing } from '../../renderer/core/session-api.ts';

type FakeHearing = Omit<Hearing, 'mutedHere'> & { mutedHere: StoreApi<readonly string[]> };

/** The part of a fake session that says how loud the others are. */
export function fakeHearing(
  mutedHere: StoreApi<readonly string[]>,
  preferences: StoreApi<Preferences>,
  note: (command: string) => void,
): FakeHearing {
  return {
    mutedHere,
    setVolume(peerId, percent) {
      note(`setVolume ${peerId} ${percent}`);
      const others = preferences.getState().volumes.filter((one) => one.peerId !== peerId);
      preferences.setState({ volumes: [...others, { peerId, percent }] });
    },
    setShareVolume(peerId, percent) {
      note(`setShareVolume ${peerId} ${percent}`);
      const others = preferences.getState().shareVolumes.filter((one) => one.peerId !== peerId);
      preferences.setState({ shareVolumes: [...others, { peerId, percent }] });
    },
    setMutedHere(peerId, isMuted) {
      note(`setMutedHere ${peerId} ${isMuted}`);
      const others = mutedHere.getState().filter((one) => one !== peerId);
      mutedHere.setState(isMuted ? [...others, peerId] : others, true);
    },
    askToMute: (peerId) => note(`askToMute ${peerId}`),
  };
}
