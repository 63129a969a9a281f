import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { plainCommandOf } from './plain-keys.ts';
import { isModified, isWrittenBeside, ownsKeys, takeKey } from './shortcuts.ts';

/**
 * A key alone (`?` unless a person gave another) shows the keys, except where somebody writes: in a field, and where what is typed goes to
 * the field of the chat (`isWrittenBeside`). It can be turned off (WCAG 2.2, 2.1.4).
 */
export function useHelpKey(show: () => void): void {
  const session = useSession();
  const enabled = useStore(session.preferences, (preferences) => preferences.shortcuts);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target, repeat } = event;
    if (repeat || isModified(event) || ownsKeys(target) || isWrittenBeside(target)) return;
    if (plainCommandOf(event, session.preferences.getState().plainKeys) !== 'keys') return;
    // The search would get it.
    takeKey(event);
    show();
  });

  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, [enabled]);
}
