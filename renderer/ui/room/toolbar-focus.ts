import type { KeyboardEvent } from 'react';

/**
 * Home and End go to a toolbar's first and last button (ARIA Authoring Practices, Toolbar). Base UI's has the arrows and
 * the one stop for Tab, and leaves these out.
 */
export function moveToEnds({ key, currentTarget }: KeyboardEvent<HTMLElement>): void {
  const buttons = [...currentTarget.querySelectorAll<HTMLElement>('button:enabled')];
  if (key === 'Home') buttons[0]?.focus();
  if (key === 'End') buttons.at(-1)?.focus();
}
