import { useStore } from 'zustand';
import { DeviceField } from '../devices/device-fields.tsx';
import { useSession } from '../session-context.tsx';
import { ToneButton } from '../sound/tone-button.tsx';
import { openSpeaker } from '../sound/tones.ts';
import { deviceCheckWords } from '../words/device-check.ts';
import styles from './device-check.module.css';

/** The speaker, and a sound to find out whether it is the right one. */
export function SpeakerCheck() {
  const speaker = useStore(useSession().media, (media) => media.selected.speaker);
  return (
    <div className={styles.device}>
      <DeviceField kind="speaker" />
      <div className={styles.trial}>
        <ToneButton speaker={speaker} open={openSpeaker} />
        <p>{deviceCheckWords.toneHint}</p>
      </div>
    </div>
  );
}
