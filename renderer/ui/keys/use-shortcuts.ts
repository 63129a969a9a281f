import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import type { GlobalCommand } from '../../../signaling/protocol/shortcut-keys.ts';
import { dismissDialogs } from '../design/dismiss-dialogs.ts';
import { isBehindDialog, isMac, shortcutOf, type Shortcut } from './shortcuts.ts';

/** What a person needs at once, whatever else is on the screen. */
const IN_DIALOGS: readonly Shortcut[] = ['mute', 'camera'];

/**
 * What keys do while the component is on the screen: shortcuts, also while somebody types and unless they are turned off, and the app's
 * keys that work whatever has the focus.
 */
export function useShortcuts(actions: Partial<Record<Shortcut | GlobalCommand, () => void>>): void {
  const session = useSession();
  const enabled = useStore(session.preferences, (preferences) => preferences.shortcuts);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event, isMac(), session.preferences.getState().keys);
    const act = shortcut === null ? undefined : actions[shortcut];
    if (shortcut === null || act === undefined) return;
    // Browsers have their bookmarks and the like on these keys.
    event.preventDefault();
    if (event.repeat) return;
    if (IN_DIALOGS.includes(shortcut) || (shortcut === 'search' ? dismissDialogs() : !isBehindDialog())) act();
  });

  useEffect(() => {
    if (!enabled) return;
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [enabled]);

  const onPressed = useEffectEvent((command: GlobalCommand) => actions[command]?.());
  useEffect(() => session.desktop?.globalKeys?.onPressed((command) => onPressed(command)), [session]);
}

/** Microphone and camera go on and off by key in every state of the app: in a call, while it rings, in the lobby. */
export function useMediaShortcuts(): void {
  const session = useSession();
  useShortcuts({
    mute: () => session.setMuted(!session.media.getState().muted),
    camera: () => session.setCameraOff(!session.media.getState().cameraOff),
  });
}
