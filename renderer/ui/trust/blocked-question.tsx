import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { blockWords, questionTitle, youBlockedLine } from '../words/trust.ts';
import type { NameQuestionProps } from './name-question.tsx';
import { Question } from './question.tsx';
import styles from './trust.module.css';

/** Asks before somebody is let in, or called, whom the person blocked (SPEC.md [BLOCK-4]). */
export function BlockedQuestion({ person, about, onRefuse }: NameQuestionProps) {
  const session = useSession();
  return (
    <Question
      title={questionTitle(about)}
      asked={youBlockedLine(person.name)}
      refusal={blockWords.keepBlocked}
      onRefuse={onRefuse}
      answers={<Button onClick={() => session.vouchFor(person)}>{blockWords.unblockAndConnect}</Button>}
    >
      <p className={styles.advice}>{blockWords.whileBlocked}</p>
    </Question>
  );
}
