import type { StatusText } from '../../core/model.ts';
import { statusEndLine } from '../words/status.ts';
import styles from './status.module.css';

/** A status text in one line, with its emoji and its end; where there is no room, its words are cut. */
export function StatusWords({ status: { emoji, text, until } }: { status: StatusText }) {
  return (
    <span className={styles.line}>
      {emoji !== null && <span>{emoji} </span>}
      <span dir="auto" className={styles.text}>
        {text}
      </span>
      {until !== null && <span> · {statusEndLine(until)}</span>}
    </span>
  );
}
