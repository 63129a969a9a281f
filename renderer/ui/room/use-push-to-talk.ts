import { useEffect } from 'react';
import { useSession } from '../session-context.tsx';
import { isModified, isTalkKey, movesFocus, ownsKeys } from './shortcuts.ts';

/**
 * Space, held while muted. The microphone stays open for as long as it is certain that the key is down: it closes with
 * anything after which the release could be missed, or meant for something else.
 */
export function usePushToTalk(enabled: boolean): void {
  const session = useSession();

  useEffect(() => {
    if (!enabled) return;
    // Space presses a button that was reached by keyboard; one that was merely clicked before does not keep it.
    let movedByKeyboard = false;
    /** From the press that began to talk to its release, also after talking has ended. */
    let held = false;

    function onKeyDown(event: KeyboardEvent): void {
      if (movesFocus(event)) movedByKeyboard = true;
      // macOS tells of no release while Command is down.
      if (event.key === 'Meta') stopTalking();
      if (!isTalkKey(event)) return;
      // Its repeats would type spaces into what has the focus by now, or press it: "Accept" of a call that comes in.
      if (held && event.repeat) return take(event);
      held = false;
      if (event.repeat || isModified(event) || ownsKeys(event.target) || !session.media.getState().muted) return;
      if (movedByKeyboard && event.target instanceof HTMLButtonElement) return;
      take(event);
      held = true;
      session.setTalking(true);
    }

    function onKeyUp(event: KeyboardEvent): void {
      if (!isTalkKey(event) || !held) return;
      // Otherwise a focused button would be pressed by the release.
      take(event);
      held = false;
      stopTalking();
    }

    function onFocusIn({ target }: FocusEvent): void {
      if (held && ownsKeys(target)) stopTalking();
    }

    function stopTalking(): void {
      session.setTalking(false);
    }

    function onPointerDown(): void {
      movedByKeyboard = false;
    }

    const listening = new AbortController();
    const { signal } = listening;
    // Before the element that has the focus: a button of the call controls is pressed by Space as it goes down.
    window.addEventListener('keydown', onKeyDown, { signal, capture: true });
    window.addEventListener('keyup', onKeyUp, { signal, capture: true });
    window.addEventListener('focusin', onFocusIn, { signal });
    window.addEventListener('pointerdown', onPointerDown, { signal });
    // The release goes to another window or tab, and would never be seen here.
    window.addEventListener('blur', stopTalking, { signal });
    document.addEventListener('visibilitychange', stopTalking, { signal });
    // While a menu of the system is open, or something is dragged, keys go to it.
    window.addEventListener('contextmenu', stopTalking, { signal });
    window.addEventListener('dragstart', stopTalking, { signal });
    return () => {
      listening.abort();
      stopTalking();
    };
  }, [enabled, session]);
}

/** A key that is held to talk is nothing else. */
function take(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
