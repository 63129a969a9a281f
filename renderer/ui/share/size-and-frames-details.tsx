import { Fields } from '../design/field.tsx';
import { sendingWords, sizeAndFramesLine } from '../words/sending.ts';
import styles from './share-picker.module.css';
import { SizeAndFrames, useShareLimits } from './size-and-frames.tsx';

/** In the picker, folded: nobody has to decide it. */
export function SizeAndFramesDetails() {
  const { limits } = useShareLimits();
  return (
    <details className={styles.details}>
      <summary>
        {sendingWords.sizeAndFrames} <span className={styles.hint}>{sizeAndFramesLine(limits)}</span>
      </summary>
      <Fields>
        <SizeAndFrames />
      </Fields>
      <p className={styles.hint}>{sendingWords.sizeAndFramesHint}</p>
    </details>
  );
}
