import { SendHorizontal } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { Button } from '../design/button.tsx';
import { useSession } from '../session-context.tsx';
import { chatWords, lengthLine } from '../words/chat.ts';
import styles from './chat.module.css';
import { useTyping } from '../keys/use-typing.ts';

export interface ComposerProps {
  /** What is written and not sent. */
  draft: string;
  onDraft: (text: string) => void;
}

/** The field "Message": Enter sends, Shift+Enter starts a new line. */
export function Composer({ draft, onDraft }: ComposerProps) {
  const session = useSession();
  const [refused, setRefused] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const note = lengthLine(draft.length) ?? (refused ? chatWords.notSent : null);

  // An effect, not autoFocus: the panel has to record first which element had the focus.
  useEffect(() => field.current?.focus(), []);
  useTyping(field);

  function send(): void {
    if (draft.trim() === '') return;
    const sent = session.sendChat(draft);
    setRefused(!sent);
    if (sent) onDraft('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    send();
  }

  return (
    <form className={styles.composer} onSubmit={onSubmit}>
      <label htmlFor={id} className="visually-hidden">
        {chatWords.message}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        dir="auto"
        value={draft}
        placeholder={chatWords.placeholder}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          onDraft(event.target.value);
          setRefused(false);
        }}
        onKeyDown={onKeyDown}
      />
      <Button type="submit" tone="primary" aria-label={chatWords.send} title={chatWords.send}>
        <SendHorizontal size={18} aria-hidden />
      </Button>
      <p id={`${id}-note`} role="status" className={styles.note}>
        {note}
      </p>
    </form>
  );
}
