import type { KeyboardEvent } from 'react';

/** Left, right, Home and End move between a toolbar's buttons (ARIA Authoring Practices, Toolbar); Tab does too. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:enabled')];
  const at = buttons.indexOf(event.target as HTMLElement);
  const next = targetIndex(event.key, at, buttons.length);
  if (at === -1 || next === null) return;
  event.preventDefault();
  buttons[next]?.focus();
}

function targetIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % count;
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
