import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useAnswerable } from '../calls/use-answerable.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import styles from '../design/question.module.css';
import { Words } from '../design/words.tsx';
import type { Sentence } from '../words/sentence.ts';

interface QuestionProps {
  title: string;
  asked: Sentence;
  /** The answer that connects nobody. */
  refusal: string;
  onRefuse: () => void;
  /** The other answers. */
  answers: ReactNode;
  /** What helps to decide. */
  children: ReactNode;
}

/**
 * A question in the way. Nothing answers in the first moments; then the focus is on the answer that connects nobody, which
 * Escape gives too (SPEC.md [TRUST-4]).
 */
export function Question({ title, asked, refusal, onRefuse, answers, children }: QuestionProps) {
  const refuse = useRef<HTMLButtonElement>(null);
  const line = useId();
  const isAnswerable = useAnswerable();
  useEffect(() => {
    if (isAnswerable) refuse.current?.focus();
  }, [isAnswerable]);
  return (
    <Dialog title={title} describedBy={line} size="question" onClose={onRefuse}>
      <p id={line} className={styles.asked} role="status">
        <Words of={asked} />
      </p>
      {children}
      <div className={styles.answers} inert={!isAnswerable}>
        <Button ref={refuse} tone="primary" onClick={onRefuse}>
          {refusal}
        </Button>
        {answers}
      </div>
    </Dialog>
  );
}
