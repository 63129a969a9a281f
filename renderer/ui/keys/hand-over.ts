import { flushSync } from 'react-dom';

/** Does what takes the pressed button off the screen, and gives the focus to what is there for it then. */
export function handOver(change: () => void, next: () => HTMLElement | null): void {
  flushSync(change);
  next()?.focus();
}
