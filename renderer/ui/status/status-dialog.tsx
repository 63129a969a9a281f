import { useRef, useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { TextField } from '../design/field.tsx';
import { SelectField } from '../design/select-field.tsx';
import { useSession } from '../session-context.tsx';
import { endWords, statusWords } from '../words/status.ts';
import { EmojiField } from './emoji-field.tsx';
import { choiceOf, endOf, ENDS, type End } from './ends.ts';
import { Suggestions } from './suggestions.tsx';
import styles from './status.module.css';

/** Sets what this person says of themself: by one press on a suggestion, or in their own words. */
export function StatusDialog({ onClose }: { onClose: () => void }) {
  const session = useSession();
  const [before] = useState(() => session.preferences.getState().status);
  const [emoji, setEmoji] = useState(before?.emoji ?? '');
  const [text, setText] = useState(before?.text ?? '');
  const [choice, setChoice] = useState(() => choiceOf(before?.until ?? null, Date.now()));
  const [isRefused, setRefused] = useState(false);
  const isSeen = useStore(session.hub, (hub) => hub.kind !== 'online' || hub.tellsStatus);
  const field = useRef<HTMLInputElement>(null);
  const isEmpty = text.trim() === '';

  function set(status: { emoji: string; text: string; until: number | null }): void {
    if (session.setStatus({ ...status, emoji: status.emoji === '' ? null : status.emoji })) onClose();
    else setRefused(true);
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!isEmpty) set({ emoji, text, until: endOf(choice.end, choice.time, Date.now()) });
  }

  return (
    <Dialog title={statusWords.title} size="small" dismissible={false} initialFocus={field} onClose={onClose}>
      <div className={styles.dialog}>
        {!isSeen && <p role="status">{statusWords.unseen}</p>}
        <Suggestions onChoose={set} />
        <form className={styles.form} onSubmit={onSubmit}>
          <TextField
            ref={field}
            label={statusWords.text}
            hint={statusWords.hint}
            error={isRefused ? statusWords.refused : null}
            dir="auto"
            maxLength={LIMITS.statusLength}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              setRefused(false);
            }}
          />
          <EmojiField value={emoji} onChange={setEmoji} />
          <div className={styles.ends}>
            <SelectField
              label={statusWords.until}
              value={choice.end}
              onChange={({ target }) => setChoice({ ...choice, end: target.value as End })}
            >
              {ENDS.map((end) => (
                <option key={end} value={end}>
                  {endWords[end]}
                </option>
              ))}
            </SelectField>
            {choice.end === 'time' && (
              <TextField
                label={statusWords.time}
                type="time"
                required
                value={choice.time}
                onChange={({ target }) => setChoice({ ...choice, time: target.value })}
              />
            )}
          </div>
          <div className={styles.foot}>
            {before !== null && (
              <Button
                tone="ghost"
                onClick={() => {
                  session.setStatus(null);
                  onClose();
                }}
              >
                {statusWords.clear}
              </Button>
            )}
            <Button type="submit" tone="primary" aria-disabled={isEmpty}>
              {statusWords.save}
            </Button>
          </div>
        </form>
      </div>
    </Dialog>
  );
}
