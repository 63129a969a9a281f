import { useEffect, useState } from 'react';
import { durationText } from '../words/duration.ts';
import styles from './room-header.module.css';

/** How long this person has been in the room. Screen readers read it when they come by, and not each second. */
export function CallTimer() {
  const [since] = useState(() => performance.now());
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="timer" className={styles.timer}>
      {durationText(now - since)}
    </p>
  );
}
