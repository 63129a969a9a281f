import { Check, X } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { commonWords } from '../words/common.ts';
import { roomWords } from '../words/room.ts';
import { IconButton } from './button.tsx';
import styles from './name-form.module.css';

interface NameFormProps {
  /** The field's accessible name, and what stands in it while it is empty. */
  label: string;
  name: string;
  saveLabel?: string;
  hint?: string;
  className?: string | undefined;
  /** False for a name that cannot be taken. */
  onSave: (name: string) => boolean;
  onClose: () => void;
}

/** What a room is called, changed in place. */
export function NameForm({ label, name, saveLabel, hint, className, onSave, onClose }: NameFormProps) {
  const [text, setText] = useState(name);
  const [refused, setRefused] = useState(false);
  const hintId = useId();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (onSave(text.trim())) onClose();
    else setRefused(true);
  }

  return (
    <form
      className={`${styles.form} ${className ?? ''}`}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <input
        aria-label={label}
        aria-invalid={refused}
        aria-describedby={hint === undefined ? undefined : hintId}
        placeholder={label}
        dir="auto"
        maxLength={LIMITS.roomTitleLength}
        autoComplete="off"
        autoFocus
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          setRefused(false);
        }}
      />
      <IconButton type="submit" label={saveLabel ?? roomWords.saveName} icon={Check} />
      <IconButton label={commonWords.cancel} icon={X} onClick={onClose} />
      {refused && <p role="alert">{roomWords.nameRefused}</p>}
      {!refused && hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </form>
  );
}
