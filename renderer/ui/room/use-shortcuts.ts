import { useEffect, useEffectEvent } from 'react';
import { useSession } from '../session-context.tsx';
import { ownsKeys, shortcutOf, type Shortcut } from './shortcuts.ts';

/** M, V, S and L, and Space as push-to-talk while muted. */
export function useShortcuts(enabled: boolean, toggleShare: () => void): void {
  const session = useSession();

  const run = useEffectEvent((shortcut: Exclude<Shortcut, 'talk'>) => {
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
    // Space presses a button that was reached by keyboard; one that was merely clicked before does not keep it.
    let movedByKeyboard = false;

    function onKeyDown(event: KeyboardEvent): void {
      if (event.key === 'Tab') movedByKeyboard = true;
      const shortcut = ownsKeys(event.target) ? null : shortcutOf(event);
      if (shortcut === null) return;
      if (shortcut !== 'talk') {
        if (!event.repeat) run(shortcut);
        return;
      }
      const { muted } = session.media.getState();
      if (!muted || (movedByKeyboard && event.target instanceof HTMLButtonElement)) return;
      event.preventDefault();
      if (!event.repeat) session.setTalking(true);
    }

    function onKeyUp(event: KeyboardEvent): void {
      if (event.key !== ' ' || !session.media.getState().talking) return;
      // Otherwise a focused button would be pressed by the release.
      event.preventDefault();
      session.setTalking(false);
    }

    function onPointerDown(): void {
      movedByKeyboard = false;
    }

    const stopTalking = (): void => session.setTalking(false);
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('keydown', onKeyDown, { signal });
    window.addEventListener('keyup', onKeyUp, { signal });
    window.addEventListener('pointerdown', onPointerDown, { signal });
    // The release goes to another window, and would never be seen here.
    window.addEventListener('blur', stopTalking, { signal });
    return () => {
      listening.abort();
      stopTalking();
    };
  }, [enabled, session]);
}
