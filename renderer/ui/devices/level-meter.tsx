import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { mediaWords } from '../words/media.ts';
import styles from './devices.module.css';

/** The own microphone's level. Shown in grey while muted, so that the person sees that the microphone works. */
export function LevelMeter() {
  const session = useSession();
  const level = useStore(session.level, (state) => state.microphone);
  const muted = useStore(session.media, (state) => state.muted);
  return (
    <div
      className={`${styles.meter} ${muted ? styles.muted : ''}`}
      role="meter"
      aria-label={mediaWords.level}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(level * 100)}
    >
      <div className={styles.level} style={{ transform: `scaleX(${level})` }} />
    </div>
  );
}
