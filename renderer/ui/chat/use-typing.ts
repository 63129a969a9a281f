import { useEffect, type RefObject } from 'react';
import { isMac, isText, ownsKeys } from '../keys/shortcuts.ts';

/**
 * What somebody types before an open chat goes into its field: after a click on a message, as to copy it, or on nothing at
 * all. The focus gets there before the character does.
 */
export function useTyping(field: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!isText(event, isMac()) || ownsKeys(event.target)) return;
      const panel = field.current?.closest('aside');
      const { target } = event;
      if (target === document.body || (target instanceof Node && panel?.contains(target))) field.current?.focus();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
