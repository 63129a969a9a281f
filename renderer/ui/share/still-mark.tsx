import { Pause } from 'lucide-react';
import { Words } from '../design/words.tsx';
import { stillLine } from '../words/sharing.ts';
import styles from './share.module.css';

/** Says over the last picture that its sharer has paused. */
export function StillMark({ name }: { name: string }) {
  return (
    <p role="status" className={styles.still}>
      <Pause size={16} aria-hidden />
      <span>
        <Words of={stillLine(name)} />
      </span>
    </p>
  );
}
