import { PictureInPicture2 } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { windowWords } from '../words/windows.ts';
import styles from './in-own-window.module.css';

/** In the place of what is popped out. */
export function InOwnWindow({ onBack }: { onBack: () => void }) {
  return (
    <div className={styles.place}>
      <PictureInPicture2 size={28} aria-hidden />
      <p>{windowWords.inOwnWindow}</p>
      <Button onClick={onBack}>{windowWords.bringBack}</Button>
    </div>
  );
}
