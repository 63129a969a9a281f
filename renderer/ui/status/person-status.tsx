import type { StatusText } from '../../core/model.ts';
import { StatusWords } from './status-words.tsx';
import styles from './status.module.css';

/** What somebody says of themself; all of its words on hover. */
export function PersonStatus({ id, status }: { id: string; status: StatusText }) {
  return (
    <p id={id} className={styles.person} title={status.text}>
      <StatusWords status={status} />
    </p>
  );
}
