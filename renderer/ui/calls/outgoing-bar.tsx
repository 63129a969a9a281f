import type { ReactNode } from 'react';
import bar from '../design/bar.module.css';
import { callWords } from '../words/calls.ts';

export const OUTGOING_BAR_ID = 'outgoing-bar';

interface OutgoingBarProps {
  /** Only screen readers have it from here: the tile says it to everybody else. */
  isOnTile: boolean;
  children: ReactNode;
}

/** Whom one calls into the room. */
export function OutgoingBar({ isOnTile, children }: OutgoingBarProps) {
  return (
    <section
      id={OUTGOING_BAR_ID}
      className={isOnTile ? 'visually-hidden' : bar.bar}
      aria-label={callWords.outgoingTitle}
    >
      {children}
    </section>
  );
}
