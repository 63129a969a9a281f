import { useStore } from 'zustand';
import { Switch } from '../design/switch.tsx';
import { useSession } from '../session-context.tsx';
import { noShareSoundLine, shareSoundWords } from '../words/share-sound.ts';
import styles from './share-picker.module.css';

/** Whether the computer's sound goes with what is chosen then; what is shared already stays as it is. Or why it cannot. */
export function SoundSwitch() {
  const session = useSession();
  const isOn = useStore(session.preferences, ({ shareSound }) => shareSound);
  const refusal = noShareSoundLine(session.shareSoundPower);
  if (refusal !== null) return <p className={styles.refusal}>{refusal}</p>;
  return (
    <Switch label={shareSoundWords.share} on={isOn} onChange={(on) => session.setPreferences({ shareSound: on })} />
  );
}
