import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { ControlAct, ControlReach, Place } from '../../core/model.ts';
import { isMac, shortcutOf, takesText } from '../keys/shortcuts.ts';
import { nearestPlace, placeAt } from '../pointing/geometry.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { windowOf } from '../windows/window-of.ts';
import { Keyboard, tap } from './keyboard.ts';

/** How long Escape is held to stop, ms. */
const HOLD_MS = 1_000;
/** By their bits in `MouseEvent.buttons` (W3C UI Events). */
const BUTTONS = [
  [1, 'left'],
  [2, 'right'],
  [4, 'middle'],
] as const;
const POINTER_EVENTS = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'lostpointercapture'] as const;

/**
 * What a person does in a text field that lies over somebody's share is done at that one's computer. Input methods, accents and what is pasted
 * need a text field; nothing stays in it.
 *
 * @param picture where all of the share is drawn, px from the field's corner
 * @param reach whether keys and text go there too, all but the key that mutes, otherwise all keys but Escape mean here what they always do; and what is in the clipboard
 */
export function useControlInput(
  field: RefObject<HTMLTextAreaElement | null>,
  picture: Rect,
  { keyboard, clipboard }: ControlReach,
): void {
  const session = useSession();
  const place = useEffectEvent((event: MouseEvent, element: HTMLElement, isHeld: boolean): Place | null => {
    const { left, top } = element.getBoundingClientRect();
    const point = { x: event.clientX - left, y: event.clientY - top };
    // What is dragged goes to the edge of the screen, and not beyond.
    return isHeld ? nearestPlace(point, picture) : placeAt(point, picture);
  });

  const mutes = useEffectEvent((event: KeyboardEvent): boolean => {
    const { shortcuts, keys } = session.preferences.getState();
    return shortcuts && shortcutOf(event, isMac(), keys) === 'mute';
  });

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const target = element;
    const view = windowOf(element);
    const keys = new Keyboard(isMac(), clipboard);
    const listening = new AbortController();
    let buttons = 0;
    /** While Escape is held, what stops then. */
    let holding: number | null = null;

    const act = (inputs: readonly ControlAct[]): void => void (inputs.length > 0 && session.control(inputs));

    function onPointer(event: PointerEvent): void {
      const isOver = event.type === 'pointercancel' || event.type === 'lostpointercapture';
      const now = isOver ? 0 : event.buttons;
      const at = place(event, target, buttons !== 0);
      if (at === null) return;
      if (event.type === 'pointerdown') target.setPointerCapture(event.pointerId);
      const changed = BUTTONS.filter(([bit]) => (buttons & bit) !== (now & bit));
      buttons = now;
      if (changed.length === 0) return act(isOver ? [] : [{ type: 'move', ...at }]);
      const pressed = changed.map(
        ([bit, button]) => ({ type: 'button', ...at, button, down: (now & bit) !== 0 }) as const,
      );
      act([...keys.modify(), ...pressed]);
    }

    function onWheel(event: WheelEvent): void {
      event.preventDefault();
      const at = place(event, target, buttons !== 0);
      if (at === null) return;
      act([...keys.modify(), { type: 'scroll', ...at, dx: event.deltaX, dy: event.deltaY }]);
    }

    function onKeyDown(event: KeyboardEvent): void {
      if (isEscape(event)) {
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat) holding ??= view.setTimeout(() => session.leaveControl(), HOLD_MS);
        return;
      }
      if (!keyboard) return;
      // To be silent at once is needed whatever else one does; nothing else is for Earshot.
      if (mutes(event)) return keys.keepHere();
      event.stopPropagation();
      const inputs = keys.down(pressOf(event));
      if (inputs === null) return;
      event.preventDefault();
      act(inputs);
    }

    function onKeyUp(event: KeyboardEvent): void {
      event.stopPropagation();
      if (event.code === 'Escape' && holding !== null) {
        stopHolding();
        if (keyboard) act(tap('Escape'));
      } else act(keys.up(event));
    }

    function onPaste(event: ClipboardEvent): void {
      if (!clipboard) return;
      event.preventDefault();
      session.pasteThere(event.clipboardData?.getData('text/plain') ?? '', () => keys.paste());
    }

    function onBeforeInput(event: InputEvent): void {
      if (event.isComposing || event.inputType === 'insertCompositionText') return;
      event.preventDefault();
      if (!keyboard) return;
      // Keyboards on a screen have no key for it that tells its place.
      if (event.inputType === 'deleteContentBackward') return act(tap('Backspace'));
      act(keys.type(event.data ?? event.dataTransfer?.getData('text/plain') ?? ''));
    }

    function onCompositionEnd(event: CompositionEvent): void {
      act(keys.type(event.data));
      target.value = '';
    }

    function turnAway(): void {
      stopHolding();
      keys.forget();
      buttons = 0;
      session.releaseControls();
    }

    function stopHolding(): void {
      if (holding !== null) view.clearTimeout(holding);
      holding = null;
    }

    const { signal } = listening;
    for (const type of POINTER_EVENTS) target.addEventListener(type, onPointer, { signal });
    // React's own wheel listeners are passive and could not prevent the default.
    target.addEventListener('wheel', onWheel, { signal, passive: false });
    target.addEventListener('keydown', onKeyDown, { signal });
    target.addEventListener('keyup', onKeyUp, { signal });
    target.addEventListener('paste', onPaste, { signal });
    target.addEventListener('beforeinput', onBeforeInput, { signal });
    target.addEventListener('compositionend', onCompositionEnd, { signal });
    target.addEventListener('blur', turnAway, { signal });
    // The middle button would paste, and the right one open a menu, here.
    for (const type of ['contextmenu', 'auxclick', 'dragover', 'drop'])
      target.addEventListener(type, (event) => event.preventDefault(), { signal });
    // Whoever writes to somebody meanwhile goes on there.
    if (!takesText(target.ownerDocument.activeElement)) target.focus();
    return () => {
      listening.abort();
      turnAway();
    };
  }, [field, keyboard, clipboard, session]);
}

function isEscape({ code, ctrlKey, altKey, metaKey, shiftKey, isComposing }: KeyboardEvent): boolean {
  return code === 'Escape' && !isComposing && !(ctrlKey || altKey || metaKey || shiftKey);
}

function pressOf(event: KeyboardEvent) {
  const { code, key, ctrlKey, metaKey, altKey, shiftKey, repeat, isComposing } = event;
  return {
    code,
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    repeat,
    isComposing,
    altGraph: event.getModifierState('AltGraph'),
  };
}
