import { updateWords } from '../words/updates.ts';
import styles from './updates.module.css';

/** What a release says of itself, on request: plain text, whatever is in it. */
export function ReleaseNotes({ notes }: { notes: string }) {
  if (notes === '') return null;
  return (
    <details className={styles.notes}>
      <summary>{updateWords.whatsNew}</summary>
      <p>{notes}</p>
    </details>
  );
}
