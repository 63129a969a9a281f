import { useEffect, useState } from 'react';
import { durationText } from '../words/duration.ts';
import styles from './room-header.module.css';

/** How long this person has been in the room. Screen readers read it when they come by, and not each second. */
export function CallTimer({ since }: { since: number }) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="timer" className={styles.timer}>
      {durationText(Math.max(0, now - since))}
    </p>
  );
}
