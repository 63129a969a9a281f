import { useRef } from 'react';
import type { KeyCombo } from '../../../signaling/protocol/shortcut-keys.ts';
import { Button } from '../design/button.tsx';
import { commonWords } from '../words/common.ts';
import { changeLabel, keysWords, resetLabel, takenLine, takenNoSwapLine } from '../words/keys.ts';
import { ComboCaps } from './caps.tsx';
import { handOver } from './hand-over.ts';
import { shownKeys } from './key-combos.ts';
import styles from './keys.module.css';
import { isMac } from './shortcuts.ts';

interface Question {
  keys: KeyCombo;
  /** Who has them. */
  by: string;
  /** Null where that one may not have the other keys. */
  onSwap: (() => void) | null;
  onReplace: () => void;
  onCancel: () => void;
}

interface KeyRowProps {
  name: string;
  keys: KeyCombo | null;
  isRecording: boolean;
  note: string | null;
  /** Where another command has the keys that were pressed. */
  question: Question | null;
  onRecord: () => void;
  onCancel: () => void;
  /** Null where it has the keys that it came with. */
  onReset: (() => void) | null;
}

/** A command, its keys, and how they are changed. */
export function KeyRow({ name, keys, isRecording, note, question, onRecord, onCancel, onReset }: KeyRowProps) {
  const change = useRef<HTMLButtonElement>(null);
  /** The button that was pressed is gone then. */
  const goOn = (does: () => void): void => handOver(does, () => change.current);
  return (
    <li className={styles.row}>
      <span>{name}</span>
      <span>{keys === null ? <span className={styles.off}>{keysWords.off}</span> : <ComboCaps keys={keys} />}</span>
      <span className={styles.buttons}>
        {onReset && (
          <Button tone="ghost" aria-label={resetLabel(name)} onClick={() => goOn(onReset)}>
            {keysWords.reset}
          </Button>
        )}
        <Button
          ref={change}
          aria-label={changeLabel(name)}
          aria-pressed={isRecording}
          onClick={isRecording ? onCancel : onRecord}
          onBlur={onCancel}
        >
          {isRecording ? commonWords.cancel : keysWords.change}
        </Button>
      </span>
      <div role="status" className={styles.note}>
        {isRecording && <p>{keysWords.pressNow}</p>}
        {note !== null && <p className={styles.refused}>{note}</p>}
        {question && (
          <p>{(question.onSwap ? takenLine : takenNoSwapLine)(shownKeys(question.keys, isMac()), question.by)}</p>
        )}
      </div>
      {question && (
        <div className={styles.answers}>
          {question.onSwap && (
            <Button onClick={() => goOn(question.onSwap ?? question.onCancel)}>{keysWords.swap}</Button>
          )}
          <Button onClick={() => goOn(question.onReplace)}>{keysWords.replace}</Button>
          <Button tone="ghost" onClick={() => goOn(question.onCancel)}>
            {commonWords.cancel}
          </Button>
        </div>
      )}
    </li>
  );
}
