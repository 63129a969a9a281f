import { useStore } from 'zustand';
import type { Participant } from '../../core/model.ts';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { hearingWords, volumeLabel } from '../words/hearing.ts';
import { shareSoundWords } from '../words/share-sound.ts';
import { VolumeControl } from './volume-control.tsx';
import { volumeOf } from './volume-of.ts';

interface Placed {
  /** What it opens beside. */
  at: DOMRect;
  onClose: () => void;
}

export type VolumeOf = 'person' | 'share';

/** How loud this person hears somebody, or what they share. */
export function VolumeBeside({ of, participant, ...placed }: Placed & { of: VolumeOf; participant: Participant }) {
  return of === 'person' ? (
    <PersonVolume participant={participant} {...placed} />
  ) : (
    <ShareVolume of={participant.peerId} {...placed} />
  );
}

function PersonVolume({ participant, ...placed }: Placed & { participant: Participant }) {
  const session = useSession();
  const label = volumeLabel(useNameOf()(participant));
  const { peerId } = participant;
  const percent = useStore(session.preferences, ({ volumes }) => volumeOf(peerId, volumes));
  const set = (next: number): void => session.setVolume(peerId, next);
  return <VolumeControl label={label} caption={hearingWords.volume} percent={percent} onChange={set} {...placed} />;
}

/** How loud this person hears what somebody shares. @param of whose share it is, a peer id */
export function ShareVolume({ of, ...placed }: Placed & { of: string }) {
  const session = useSession();
  const percent = useStore(session.preferences, ({ shareVolumes }) => volumeOf(of, shareVolumes));
  const set = (next: number): void => session.setShareVolume(of, next);
  const { volume } = shareSoundWords;
  return <VolumeControl label={volume} caption={volume} percent={percent} onChange={set} {...placed} />;
}
