import { Ban, CircleHelp, Globe, ShieldCheck } from 'lucide-react';
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

/** What is not the usual case: verified, new, blocked, or a name of somebody else's. Nothing for whoever is just known. */
export function TrustMark({ person, isNew = false, explained = false, id }: TrustMarkProps) {
  const recognised = useRecognise()(person);
  const kind = kindOf(recognised) ?? (isNew ? 'new' : null);
  return kind === null ? null : <Mark kind={kind} explained={explained} id={id} />;
}

interface MarkProps {
  kind: keyof typeof MARKS;
  explained?: boolean;
  id?: string | undefined;
}

/** That somebody is a guest, whoever they are. */
export function GuestMark({ explained, id }: Omit<MarkProps, 'kind'>) {
  return <Mark kind="guest" explained={explained ?? false} id={id} />;
}

function Mark({ kind, explained = false, id }: MarkProps) {
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
  guest: { word: trustWords.guest, means: trustWords.guestMeans, Icon: Globe },
  'name-taken': { word: trustWords.unclear, means: trustWords.unclearMeans, Icon: CircleHelp },
  blocked: { word: trustWords.isBlocked, means: trustWords.blockedMeans, Icon: Ban },
};

function kindOf(recognised: Recognition): Exclude<keyof typeof MARKS, 'guest'> | null {
  if (recognised.kind !== 'known') return recognised.kind;
  return recognised.verified ? 'verified' : null;
}
