import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '../design/button.tsx';
import { SelectField } from '../design/field.tsx';
import { deviceOptions } from '../devices/device-options.ts';
import { useSession } from '../session-context.tsx';
import { deviceCheckWords } from '../words/device-check.ts';
import { soundWords } from '../words/sound.ts';
import { playOnce, TEST_TONE } from './play-once.ts';
import { canOpenOnly, openOnly } from './tones.ts';
import styles from './sound.module.css';

/** A speaker on which calls ring beside the one in use, with a tone to try it. Nothing where speakers cannot be chosen. */
export function AlsoRingOn() {
  const session = useSession();
  const kept = useStore(session.preferences, (preferences) => preferences.alsoRingOn);
  const speakers = deviceOptions(useStore(session.media), 'speaker');
  if (speakers.kind !== 'some' || !canOpenOnly()) return null;
  const options = speakers.options.filter(({ value }) => value !== '');
  const isGone = kept !== '' && !options.some(({ value }) => value === kept);
  return (
    <>
      <SelectField
        label={soundWords.alsoRingOn}
        value={kept}
        onFocus={() => session.refreshDevices()}
        onChange={(event) => session.setPreferences({ alsoRingOn: event.target.value })}
      >
        <option value="">{soundWords.noOtherSpeaker}</option>
        {isGone && <option value={kept}>{soundWords.notConnected}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      {kept !== '' && !isGone && <Trial key={kept} speaker={kept} />}
    </>
  );
}

function Trial({ speaker }: { speaker: string }) {
  const [playing, setPlaying] = useState(false);
  useEffect(() => {
    const context = playing ? openOnly(speaker) : null;
    return context === null ? undefined : playOnce(TEST_TONE, context, () => setPlaying(false));
  }, [playing, speaker]);
  return (
    <Button className={styles.trial} icon={playing ? Square : Volume2} onClick={() => setPlaying(!playing)}>
      {playing ? deviceCheckWords.stopTone : deviceCheckWords.playTone}
    </Button>
  );
}
