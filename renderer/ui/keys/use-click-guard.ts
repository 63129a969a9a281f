import { useEffect } from 'react';
import { isSpace, movesFocus, takeKey } from './shortcuts.ts';

/** Where a button does something to the call. */
const BUTTONS = '[role="toolbar"] button, header button, button[data-off]';

/**
 * A button of the call that was clicked keeps the focus, but Space and Enter do not press it again until a key moves the
 * focus: somebody who clicks "Turn camera off" and then types somewhere would be on camera at the first space.
 */
export function useClickGuard(): void {
  useEffect(() => {
    let clicked: Element | null = null;

    function onPointerDown({ target }: PointerEvent): void {
      clicked = target instanceof Element ? target.closest(BUTTONS) : null;
    }

    function onKey(event: KeyboardEvent): void {
      if (movesFocus(event)) clicked = null;
      if (clicked !== null && event.target === clicked && (isSpace(event) || event.key === 'Enter')) takeKey(event);
    }

    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('pointerdown', onPointerDown, { signal, capture: true });
    // In the capture phase, before Base UI's buttons, which react to keydown; browsers press at the release of Space.
    window.addEventListener('keydown', onKey, { signal, capture: true });
    window.addEventListener('keyup', onKey, { signal, capture: true });
    return () => listening.abort();
  }, []);
}
