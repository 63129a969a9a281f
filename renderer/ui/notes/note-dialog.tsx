import { SendHorizontal } from 'lucide-react';
import { useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import type { Caller, NoteFailure } from '../../core/model.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { Words } from '../design/words.tsx';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import { charactersLeftLine, noteFailureLine, noteTitle, noteWords, sentLine } from '../words/notes.ts';
import styles from './notes.module.css';

/** How many characters have to be left for nothing to be said of it. */
const PLENTY = 100;

type Sending = { kind: 'writing' } | { kind: 'sending' } | { kind: 'sent' } | { kind: 'failed'; reason: NoteFailure };

interface NoteDialogProps {
  to: Caller;
  /** What is written. It stays until it has left, also when the dialog is closed. */
  draft: string;
  onDraft: (text: string) => void;
  onClose: () => void;
}

/** Writes a note to somebody. */
export function NoteDialog({ to, draft, onDraft, onClose }: NoteDialogProps) {
  const session = useSession();
  const name = useNameOf()(to);
  const [sending, setSending] = useState<Sending>({ kind: 'writing' });
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const left = LIMITS.noteLength - [...draft].length;
  const mayNotSend = draft.trim() === '' || left < 0 || sending.kind === 'sending';

  async function send(): Promise<void> {
    if (mayNotSend) return;
    setSending({ kind: 'sending' });
    const outcome = await session.leaveNote(to, draft);
    if (outcome === 'sent') onDraft('');
    setSending(outcome === 'sent' ? { kind: 'sent' } : { kind: 'failed', reason: outcome });
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    void send();
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A note is one line; while an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  }

  if (sending.kind === 'sent')
    return (
      <Dialog title={noteTitle(name)} size="small" onClose={onClose}>
        <div className={styles.write}>
          <p role="status">
            <Words of={sentLine(name)} />
          </p>
          <div className={styles.foot}>
            <span />
            <Button tone="primary" autoFocus onClick={onClose}>
              {noteWords.done}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={noteTitle(name)} size="small" dismissible={false} initialFocus={field} onClose={onClose}>
      <form className={styles.write} onSubmit={onSubmit}>
        <label htmlFor={id}>{noteWords.note}</label>
        <textarea
          ref={field}
          id={id}
          rows={4}
          dir="auto"
          readOnly={sending.kind === 'sending'}
          value={draft}
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            onDraft(event.target.value);
            setSending({ kind: 'writing' });
          }}
          onKeyDown={onKeyDown}
        />
        <p id={`${id}-hint`} className={styles.hint}>
          {noteWords.hint}
        </p>
        <p role="alert" className={styles.error}>
          {sending.kind === 'failed' && <Words of={noteFailureLine(name, sending.reason)} />}
        </p>
        <div className={styles.foot}>
          <p role="status" className={left < 0 ? styles.error : styles.hint}>
            {left <= PLENTY && charactersLeftLine(left)}
          </p>
          <Button type="submit" tone="primary" icon={SendHorizontal} aria-disabled={mayNotSend}>
            {noteWords.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
