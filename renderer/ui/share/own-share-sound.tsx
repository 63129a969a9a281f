import { Volume2, VolumeX } from 'lucide-react';
import type { ShareState } from '../../core/model.ts';
import { IconButton } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { noShareSoundLine, ownShareSoundLine, shareSoundWords } from '../words/share-sound.ts';
import styles from './share.module.css';

/** Tells the sharer whether their computer's sound goes with the share, and switches it. */
export function OwnShareSound({ share }: { share: Extract<ShareState, { kind: 'sharing' }> }) {
  const session = useSession();
  const { sound, still } = share;
  const isOn = sound === 'on' || sound === 'silent';
  return (
    <>
      <span
        role="status"
        className={styles.soundLine}
        title={sound === 'silent' ? shareSoundWords.silentHint : undefined}
      >
        {/* With a still, nothing is heard. */}
        {still ? null : ownShareSoundLine(sound)}
      </span>
      {noShareSoundLine(session.shareSoundPower) === null && (
        <IconButton
          label={isOn ? shareSoundWords.stop : shareSoundWords.start}
          icon={isOn ? Volume2 : VolumeX}
          onClick={() => session.setShareSound(!isOn)}
        />
      )}
    </>
  );
}
