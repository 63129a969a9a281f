import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { ownsKeys, takeKey } from './shortcuts.ts';

/**
 * `?` shows the keys, by whatever key makes it. Where somebody writes it is a question mark: in a field, and in the chat, where what is
 * typed on a message goes to the field (`useTyping`). One key with no modifier, so it can be turned off (WCAG 2.2, 2.1.4).
 */
export function useHelpKey(show: () => void): void {
  const session = useSession();
  const enabled = useStore(session.preferences, (preferences) => preferences.shortcuts);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (key !== '?' || event.repeat || ownsKeys(target)) return;
    if (target instanceof Element && target.closest('aside')?.querySelector('textarea')) return;
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
