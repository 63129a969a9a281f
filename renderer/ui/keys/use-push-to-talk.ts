import { useEffect } from 'react';
import { useSession } from '../session-context.tsx';
import { plainCommandOf } from './plain-keys.ts';
import { isModified, isSpace, isWrittenBeside, movesFocus, ownsKeys, takeKey } from './shortcuts.ts';

/**
 * Push-to-talk: a key (Space unless a person gave another), held while muted. Ends with any event after which the key's release could be missed or mean
 * something else, so that the microphone is never left open.
 */
export function usePushToTalk(enabled: boolean): void {
  const session = useSession();

  useEffect(() => {
    if (!enabled) return;
    // Whether the focus was last moved by keyboard: then Space presses the focused button; after a mere click it does
    // not.
    let movedByKeyboard = false;
    /** Where the key is that began talking, until its release, also when talking has ended before: with Shift it makes something else then. */
    let held: string | null = null;
    /** What the held key began has not ended yet. */
    let talks = false;

    function onKeyDown(event: KeyboardEvent): void {
      if (movesFocus(event)) movedByKeyboard = true;
      // macOS sends no keyup while Command is down.
      if (event.key === 'Meta') release();
      // Swallows key repeats: they would type into, or press, what has the focus now, such as "Accept" of an incoming call.
      if (held === event.code && event.repeat) return takeKey(event);
      if (plainCommandOf(event, session.preferences.getState().plainKeys) !== 'talk') return;
      held = null;
      if (event.repeat || isModified(event) || !session.media.getState().muted || hasOtherUse(event)) return;
      takeKey(event);
      held = event.code;
      talks = true;
      session.setTalking(true);
    }

    /** Whether the key writes here, or presses a button. */
    function hasOtherUse(event: KeyboardEvent): boolean {
      if (ownsKeys(event.target)) return true;
      if (isSpace(event)) return movedByKeyboard && event.target instanceof HTMLButtonElement;
      return isWrittenBeside(event.target);
    }

    function onKeyUp(event: KeyboardEvent): void {
      if (held !== event.code) return;
      // The keyup would press a focused button.
      takeKey(event);
      release();
      held = null;
    }

    function onFocusIn({ target }: FocusEvent): void {
      if (ownsKeys(target)) release();
    }

    /** Ends what the held key began, and not what a key that works in every program turned on. */
    function release(): void {
      if (talks) session.setTalking(false);
      talks = false;
    }

    function onPointerDown(): void {
      movedByKeyboard = false;
    }

    const listening = new AbortController();
    const { signal } = listening;
    // In the capture phase, before the focused element: Base UI's toolbar buttons react to keydown.
    window.addEventListener('keydown', onKeyDown, { signal, capture: true });
    window.addEventListener('keyup', onKeyUp, { signal, capture: true });
    window.addEventListener('focusin', onFocusIn, { signal });
    window.addEventListener('pointerdown', onPointerDown, { signal });
    // The keyup would go to another window or tab.
    window.addEventListener('blur', release, { signal });
    document.addEventListener('visibilitychange', release, { signal });
    // While a context menu is open or something is dragged, keys go there.
    window.addEventListener('contextmenu', release, { signal });
    window.addEventListener('dragstart', release, { signal });
    return () => {
      listening.abort();
      // However it began: nobody goes on talking in the next room.
      session.setTalking(false);
    };
  }, [enabled, session]);
}
