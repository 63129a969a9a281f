import { useEffect, useId, useState } from 'react';
import type { Background, BackgroundSettings } from '../../core/session-api.ts';
import { Switch } from '../design/switch.tsx';
import { useSession } from '../session-context.tsx';
import { backgroundWords } from '../words/background.ts';
import { LockedNote } from './locked-note.tsx';
import styles from './settings.module.css';

/** How the app goes on, and starts, without its window. Shows nothing until that is known. */
export function BackgroundSection({ background }: { background: BackgroundSettings }) {
  const lockId = useId();
  const lockedBy = useSession().desktop?.policy.locked.includes('autostart') ? lockId : undefined;
  const [shown, setShown] = useState<Background | null>(null);
  useEffect(() => {
    let isOpen = true;
    void background.read().then((kept) => isOpen && setShown(kept));
    return () => {
      isOpen = false;
    };
  }, [background]);
  if (shown === null) return null;

  const before = shown;
  const { keepRunning, startAtLogin, startHidden, showAway, followQuiet } = before;
  async function change(field: keyof Background, on: boolean): Promise<void> {
    setShown({ ...before, [field]: on });
    setShown((await background.change({ [field]: on })) ?? before);
  }

  return (
    <section className={styles.section}>
      <h3>{backgroundWords.title}</h3>
      <Switch label={backgroundWords.keepRunning} on={keepRunning} onChange={(on) => void change('keepRunning', on)} />
      <p className={styles.hint}>{backgroundWords.keepRunningHint}</p>
      <Switch label={backgroundWords.showAway} on={showAway} onChange={(on) => void change('showAway', on)} />
      <p className={styles.hint}>{backgroundWords.showAwayHint}</p>
      {followQuiet !== null && (
        <>
          <Switch
            label={backgroundWords.followQuiet}
            on={followQuiet}
            onChange={(on) => void change('followQuiet', on)}
          />
          <p className={styles.hint}>{backgroundWords.followQuietHint}</p>
        </>
      )}
      {startAtLogin !== null && (
        <Switch
          label={backgroundWords.startAtLogin}
          on={startAtLogin}
          lockedBy={lockedBy}
          onChange={(on) => void change('startAtLogin', on)}
        />
      )}
      {startAtLogin !== null && lockedBy !== undefined && <LockedNote id={lockId} />}
      {startAtLogin === true && (
        <Switch
          label={backgroundWords.startHidden}
          on={startHidden}
          onChange={(on) => void change('startHidden', on)}
        />
      )}
    </section>
  );
}
