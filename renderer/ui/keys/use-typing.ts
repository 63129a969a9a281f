import { useEffect, type RefObject } from 'react';
import { isMac, isOnNothing, isText, ownsKeys } from './shortcuts.ts';

/**
 * What somebody types on nothing at all goes into this field, and so it does after a click on something of the panel that it is in, as on
 * a message to copy it. The focus gets there before the character does.
 */
export function useTyping(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!isText(event, isMac()) || ownsKeys(event.target)) return;
      const panel = field.current?.closest('aside');
      const { target } = event;
      if (isOnNothing(target) || (target instanceof Node && panel?.contains(target))) field.current?.focus();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [field]);
}
