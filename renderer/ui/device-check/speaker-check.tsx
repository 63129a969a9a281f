import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { DeviceField } from '../devices/device-fields.tsx';
import { useSession } from '../session-context.tsx';
import { playOnce, TEST_TONE } from '../sound/play-once.ts';
import { openSpeaker } from '../sound/tones.ts';
import { deviceCheckWords } from '../words/device-check.ts';
import styles from './device-check.module.css';

/** The speaker, and a sound to find out whether it is the right one. */
export function SpeakerCheck() {
  const speaker = useStore(useSession().media, (media) => media.selected.speaker);
  const [playing, setPlaying] = useState(false);
  useEffect(
    () => (playing ? playOnce(TEST_TONE, openSpeaker(speaker), () => setPlaying(false)) : undefined),
    [playing, speaker],
  );
  return (
    <div className={styles.device}>
      <DeviceField kind="speaker" />
      <div className={styles.trial}>
        <Button icon={playing ? Square : Volume2} onClick={() => setPlaying(!playing)}>
          {playing ? deviceCheckWords.stopTone : deviceCheckWords.playTone}
        </Button>
        <p>{deviceCheckWords.toneHint}</p>
      </div>
    </div>
  );
}
