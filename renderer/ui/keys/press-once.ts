import { takeKey } from './shortcuts.ts';

/**
 * Enter that is held presses once: what it opens has the focus next, and would take the repeated press, which shares, calls or
 * hangs up. A field of several lines repeats it.
 *
 * @returns ends it
 */
export function pressOnce(page: Window): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    const isText = target !== null && 'localName' in target && target.localName === 'textarea';
    if (event.key === 'Enter' && event.repeat && !isText) takeKey(event);
  }
  page.addEventListener('keydown', onKeyDown, { capture: true });
  return () => page.removeEventListener('keydown', onKeyDown, { capture: true });
}
