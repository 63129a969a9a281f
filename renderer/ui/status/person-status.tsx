import type { StatusText } from '../../core/model.ts';
import { plain } from '../words/sentence.ts';
import { statusLine } from '../words/status.ts';
import { StatusWords } from './status-words.tsx';
import styles from './status.module.css';

/** What somebody says of themself, in one line; the whole of it on hover. */
export function PersonStatus({ id, status }: { id: string; status: StatusText }) {
  return (
    <p id={id} className={styles.line} title={plain(statusLine(status))}>
      <StatusWords status={status} />
    </p>
  );
}
