import { useRef, type ReactNode } from 'react';
import bar from '../design/bar.module.css';
import { useFocusHeir } from '../keys/use-focus-heir.ts';
import { placeInRoom } from '../room/room-focus.ts';
import { callWords } from '../words/calls.ts';
import styles from './calls.module.css';

export const OUTGOING_BAR_ID = 'outgoing-bar';

/** Whom one calls into the room. Where their tile says that (`cancel-on-tile.tsx`), only screen readers have it from here. */
export function OutgoingBar({ children }: { children: ReactNode }) {
  const element = useRef<HTMLElement>(null);
  useFocusHeir(element, placeInRoom);
  return (
    <section
      ref={element}
      id={OUTGOING_BAR_ID}
      className={`${bar.bar} ${styles.inRoom}`}
      aria-label={callWords.outgoingTitle}
    >
      {children}
    </section>
  );
}
