import { useCallback, useEffect, useState, type RefObject } from 'react';
import { useSession } from '../session-context.tsx';
import { lobbyWords } from '../words/lobby.ts';

const TYPING_PAUSE_MS = 500;

export interface NameInput {
  text: string;
  error: string | null;
  /** The person has no name yet, or has just typed one and is still at the field. */
  isFirst: boolean;
  change: (text: string) => void;
  /** Saves the typed name, if it is valid. */
  commit: () => void;
  /** As `commit`, by the keyboard: no button moves away under a pointer when the first name is done. */
  leave: () => void;
  /** As `commit`; when the name is not valid, returns false, shows an error and focuses the field. */
  ensure: () => boolean;
}

/**
 * The name field's state. A typed name is saved after a short pause, so that others see the person without a button to
 * press.
 *
 * @param focusFirst puts the focus into the field when there is no name yet
 */
export function useName(field: RefObject<HTMLInputElement | null>, focusFirst: boolean): NameInput {
  const session = useSession();
  const [text, setText] = useState(() => session.preferences.getState().name);
  const [error, setError] = useState<string | null>(null);
  const [isFirst, setFirst] = useState(text === '');

  useEffect(() => {
    if (focusFirst && session.preferences.getState().name === '') field.current?.focus();
  }, [field, focusFirst, session]);

  const commit = useCallback((): boolean => {
    if (text.trim() === '') return false;
    const taken = text === session.preferences.getState().name || session.setName(text);
    setError(taken ? null : lobbyWords.nameRefused);
    return taken;
  }, [text, session]);

  useEffect(() => {
    const timer = setTimeout(commit, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [commit]);

  function ensure(): boolean {
    const taken = commit();
    if (text.trim() === '') setError(lobbyWords.nameMissing);
    if (!taken) field.current?.focus();
    else setFirst(false);
    return taken;
  }

  function leave(): void {
    if (commit()) setFirst(false);
  }

  function change(next: string): void {
    setText(next);
    setError(null);
  }

  return { text, error, isFirst, change, commit, leave, ensure };
}
