import { isModified, isSpace, takesText } from '../keys/shortcuts.ts';
import { elementOf } from './element-of.ts';

/**
 * Keys that are pressed in a child window do what they do in the page's own: they are pressed there too, unless something in the child
 * window takes them.
 *
 * @returns ends it
 */
export function passKeys(child: Window): () => void {
  function pass(event: KeyboardEvent): void {
    if (event.defaultPrevented || pressesButton(event) || isTyped(event)) return;
    const passed = new KeyboardEvent(event.type, event);
    if (!document.body.dispatchEvent(passed)) event.preventDefault();
  }

  // What was clicked keeps no focus, or Space would press it again where somebody wants to talk.
  function onClick({ detail }: MouseEvent): void {
    if (detail > 0) elementOf(child.document.activeElement)?.closest('button')?.blur();
  }

  // Whoever holds a key and goes to another window releases it there.
  function leave(): void {
    window.dispatchEvent(new FocusEvent('blur'));
  }

  const listening = new AbortController();
  const { signal } = listening;
  child.addEventListener('keydown', pass, { signal });
  child.addEventListener('keyup', pass, { signal });
  child.addEventListener('click', onClick, { signal });
  child.addEventListener('blur', leave, { signal });
  return () => listening.abort();
}

function pressesButton(event: KeyboardEvent): boolean {
  return (isSpace(event) || event.key === 'Enter') && elementOf(event.target)?.matches('button') === true;
}

/** F1 to F24 type nothing, also without another key. */
function isTyped(event: KeyboardEvent): boolean {
  return takesText(event.target) && !isModified(event) && !/^F\d+$/.test(event.key);
}
