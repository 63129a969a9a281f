import { useId } from 'react';
import { Button } from '../design/button.tsx';
import { shortEndWords, statusWords } from '../words/status.ts';
import { endOf } from './ends.ts';
import styles from './status.module.css';

const SUGGESTIONS = [
  { emoji: '📅', text: 'meeting', end: 'hour' },
  { emoji: '🍽️', text: 'lunch', end: 'hour' },
  { emoji: '🎧', text: 'focus', end: 'hour' },
  { emoji: '🏠', text: 'home', end: 'today' },
] as const;

interface SuggestionsProps {
  /** `until`: Unix time, ms. */
  onChoose: (status: { emoji: string; text: string; until: number | null }) => void;
}

/** What people say of themselves most, each with its usual end. */
export function Suggestions({ onChoose }: SuggestionsProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.suggestions}>
      <h3 id={id}>{statusWords.suggestions}</h3>
      {SUGGESTIONS.map(({ emoji, text, end }) => (
        <Button
          key={text}
          className={styles.suggestion}
          onClick={() => onChoose({ emoji, text: statusWords[text], until: endOf(end, '', Date.now()) })}
        >
          <span aria-hidden>{emoji}</span>
          {statusWords[text]}
          <small>{shortEndWords[end]}</small>
        </Button>
      ))}
    </div>
  );
}
