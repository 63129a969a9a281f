import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Words } from '../design/words.tsx';
import type { Sentence } from '../words/sentence.ts';
import { plain } from '../words/sentence.ts';
import styles from './trust.module.css';

export interface MarkProps {
  kind: 'new' | 'verified' | 'name-taken' | 'blocked' | 'guest' | 'introduced' | 'unseen';
  word: Sentence;
  means: Sentence;
  icon: LucideIcon | null;
  /** Shows the sentence that else is the tooltip. */
  explained?: boolean;
  id?: string | undefined;
}

/** A word about somebody beside their name, and what it means. */
export function Mark({ kind, word, means, icon: Icon, explained = false, id }: MarkProps): ReactNode {
  return (
    <span id={id} className={styles.marked} title={explained ? undefined : plain(means)}>
      <span className={styles.mark} data-trust={kind}>
        {Icon && <Icon size={12} aria-hidden />}
        <span className={styles.word}>
          <Words of={word} />
        </span>
      </span>{' '}
      <span className={explained ? styles.means : 'visually-hidden'}>
        <Words of={means} />
      </span>
    </span>
  );
}
