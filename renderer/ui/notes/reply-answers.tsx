import { SendHorizontal } from 'lucide-react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { Button } from '../design/button.tsx';
import { noteWords } from '../words/notes.ts';
import styles from './notes.module.css';

interface ReplyAnswersProps {
  /** Declines with this text. */
  onReply: (text: string) => void;
  onBack: () => void;
}

/** Texts to decline a call with, and a field for other ones. Stands in the place of the button that opened it, and takes its focus. */
export function ReplyAnswers({ onReply, onBack }: ReplyAnswersProps) {
  const [own, setOwn] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isEmpty = own.trim() === '';

  function send(event: FormEvent): void {
    event.preventDefault();
    if (!isEmpty) onReply(own);
  }

  return (
    <div role="group" aria-label={noteWords.replies} className={styles.replies}>
      <div className={styles.quick}>
        {noteWords.quick.map((text, index) => (
          <Button key={text} ref={index === 0 ? first : null} onClick={() => onReply(text)}>
            {text}
          </Button>
        ))}
      </div>
      <form className={styles.own} onSubmit={send}>
        <input
          type="text"
          dir="auto"
          autoComplete="off"
          aria-label={noteWords.own}
          placeholder={noteWords.own}
          maxLength={LIMITS.replyLength}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
        <Button type="submit" aria-label={noteWords.send} title={noteWords.send} aria-disabled={isEmpty}>
          <SendHorizontal size={18} aria-hidden />
        </Button>
        <Button tone="ghost" onClick={onBack}>
          {noteWords.back}
        </Button>
      </form>
    </div>
  );
}
