import { useEffect, useEffectEvent } from 'react';
import { useSession } from '../session-context.tsx';
import { ownsKeys, shortcutOf, type Shortcut } from './shortcuts.ts';
import { usePushToTalk } from './use-push-to-talk.ts';

/** M, V, S and L, and Space as push-to-talk while muted. */
export function useShortcuts(enabled: boolean, toggleShare: () => void): void {
  const session = useSession();
  usePushToTalk(enabled);

  const run = useEffectEvent((shortcut: Shortcut) => {
    const { muted, cameraOff } = session.media.getState();
    switch (shortcut) {
      case 'mute':
        return session.setMuted(!muted);
      case 'camera':
        return session.setCameraOff(!cameraOff);
      case 'share':
        return toggleShare();
      case 'leave':
        return session.leaveRoom();
    }
  });

  useEffect(() => {
    if (!enabled) return;
    function onKeyDown(event: KeyboardEvent): void {
      const shortcut = event.repeat || ownsKeys(event.target) ? null : shortcutOf(event);
      if (shortcut !== null) run(shortcut);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [enabled]);
}
