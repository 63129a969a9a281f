import { useEffect, useEffectEvent, useId, useState } from 'react';
import type { KeyCombo, KeysOf } from '../../../signaling/protocol/shortcut-keys.ts';
import { keysSetLine, refusalLine } from '../words/keys.ts';
import { shownKeys } from './key-combos.ts';
import { judgeKeys, recorded, type KeyRules, type Recorded, type Recorder, type Refusal } from './judge-keys.ts';
import { KeyRow } from './key-row.tsx';
import styles from './keys.module.css';
import { isMac } from './shortcuts.ts';
import { useRecorder } from './use-recorder.ts';

/** What the person is about to change. */
type Editing<C> =
  | { kind: 'none' }
  | { kind: 'recording'; command: C; refusal: Refusal | null }
  /** Another command has these keys. */
  | { kind: 'asking'; command: C; keys: KeyCombo; by: C; canSwap: boolean };

interface KeyListProps<C extends string> {
  label: string;
  rules: KeyRules<C>;
  /** All commands unless given. */
  shown?: readonly C[];
  recorder?: Recorder;
  nameOf: (command: C) => string;
  /** The keys that it came with; undefined where these are what it has. */
  resetOf: (command: C) => KeyCombo | undefined;
  /** What else there is to say of a command's keys. */
  noteOf?: (command: C) => string | null;
  onChange: (change: KeysOf<C>) => void;
  onRecording?: (recording: boolean) => void;
}

/** Commands with their keys, which a person changes by pressing others. */
export function KeyList<C extends string>(props: KeyListProps<C>) {
  const {
    label,
    rules,
    shown = rules.commands,
    recorder = recorded,
    nameOf,
    resetOf,
    noteOf,
    onChange,
    onRecording,
  } = props;
  const [editing, setEditing] = useState<Editing<C>>({ kind: 'none' });
  const [told, setTold] = useState('');
  const labelId = useId();

  const isRecording = editing.kind === 'recording';
  const tellRecording = useEffectEvent((recording: boolean) => onRecording?.(recording));
  useEffect(() => {
    if (!isRecording) return;
    tellRecording(true);
    return () => tellRecording(false);
  }, [isRecording]);

  function give(command: C, keys: KeyCombo | null, change?: KeysOf<C>): void {
    setEditing({ kind: 'none' });
    onChange({ ...change, [command]: keys } as KeysOf<C>);
    setTold(keysSetLine(nameOf(command), keys === null ? null : shownKeys(keys, isMac())));
  }

  function take(command: C, keys: KeyCombo): void {
    const verdict = judgeKeys(command, keys, rules);
    switch (verdict.kind) {
      case 'free':
        return give(command, keys);
      case 'refused':
        return setEditing({ kind: 'recording', command, refusal: verdict.reason });
      case 'taken':
        return setEditing({ kind: 'asking', command, keys, by: verdict.by, canSwap: verdict.canSwap });
    }
  }

  function onRecorded(what: Exclude<Recorded, { kind: 'begun' }>): void {
    if (editing.kind !== 'recording') return;
    const { command } = editing;
    switch (what.kind) {
      case 'keys':
        return take(command, what.keys);
      case 'off':
        return give(command, null);
      case 'cancelled':
        return setEditing({ kind: 'none' });
      case 'refused':
        return setEditing({ kind: 'recording', command, refusal: what.reason });
    }
  }
  useRecorder(isRecording, recorder, onRecorded);

  /** What the row of a command asks, with the answers. */
  function questionOf(command: C) {
    if (editing.kind !== 'asking' || editing.command !== command) return null;
    const { keys, by, canSwap } = editing;
    const before = rules.keysOf(command);
    return {
      keys,
      by: nameOf(by),
      onSwap: canSwap ? () => give(command, keys, { [by]: before } as KeysOf<C>) : null,
      onReplace: () => give(command, keys, { [by]: null } as KeysOf<C>),
      onCancel: () => setEditing({ kind: 'none' }),
    };
  }

  return (
    <>
      <h4 id={labelId} className="visually-hidden">
        {label}
      </h4>
      <ul className={styles.list} aria-labelledby={labelId}>
        {shown.map((command) => {
          const reset = resetOf(command);
          const isRecorded = editing.kind === 'recording' && editing.command === command;
          const refusal = isRecorded && editing.refusal !== null ? refusalLine(editing.refusal, isMac()) : null;
          return (
            <KeyRow
              key={command}
              name={nameOf(command)}
              keys={rules.keysOf(command)}
              isRecording={isRecorded}
              note={refusal ?? noteOf?.(command) ?? null}
              question={questionOf(command)}
              onRecord={() => setEditing({ kind: 'recording', command, refusal: null })}
              onCancel={() => isRecorded && setEditing({ kind: 'none' })}
              onReset={reset === undefined ? null : () => take(command, reset)}
            />
          );
        })}
      </ul>
      <p role="status" className="visually-hidden">
        {told}
      </p>
    </>
  );
}
