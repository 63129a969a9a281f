import type { KeyboardEvent } from 'react';
import { isModified } from '../keys/shortcuts.ts';

/** The button of the menu that leads to what has no button of its own, on the page of a room. */
export const MORE_BUTTON_ID = 'more-button';

/**
 * Home and End go to a toolbar's first and last button (ARIA Authoring Practices, Toolbar). Base UI's has the arrows and
 * the one stop for Tab, and leaves these out.
 */
export function moveToEnds(event: KeyboardEvent<HTMLElement>): void {
  if ((event.key !== 'Home' && event.key !== 'End') || event.shiftKey || isModified(event)) return;
  // Otherwise the keys would also scroll.
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled')];
  buttons.at(event.key === 'Home' ? 0 : -1)?.focus();
}
