import { CircleHelp, ShieldCheck } from 'lucide-react';
import type { Caller } from '../../core/model.ts';
import type { Recognition } from '../../../signaling/protocol/recognise.ts';
import { trustWords } from '../words/trust.ts';
import styles from './trust.module.css';
import { useRecognise } from './use-recognise.ts';

interface TrustMarkProps {
  person: Caller;
  /** Also somebody who is being met for the first time just now counts as new. */
  isNew?: boolean;
  /** Shows the sentence that else is the tooltip. */
  explained?: boolean;
  id?: string;
}

/** What is not the usual case: verified, new, or a name of somebody else's. Nothing for whoever is just known. */
export function TrustMark({ person, isNew = false, explained = false, id }: TrustMarkProps) {
  const recognised = useRecognise()(person);
  const kind = kindOf(recognised) ?? (isNew ? 'new' : null);
  if (kind === null) return null;
  const { word, means, Icon } = MARKS[kind];
  return (
    <span id={id} className={styles.marked} title={explained ? undefined : means}>
      <span className={styles.mark} data-trust={kind}>
        {Icon && <Icon size={12} aria-hidden />}
        <span className={styles.word}>{word}</span>
      </span>{' '}
      <span className={explained ? styles.means : 'visually-hidden'}>{means}</span>
    </span>
  );
}

const MARKS = {
  new: { word: trustWords.isNew, means: trustWords.newMeans, Icon: null },
  verified: { word: trustWords.verified, means: trustWords.verifiedMeans, Icon: ShieldCheck },
  'name-taken': { word: trustWords.unclear, means: trustWords.unclearMeans, Icon: CircleHelp },
};

function kindOf(recognised: Recognition): keyof typeof MARKS | null {
  if (recognised.kind !== 'known') return recognised.kind;
  return recognised.verified ? 'verified' : null;
}
