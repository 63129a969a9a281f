import type { PointerEvent, ReactNode } from 'react';
import styles from './bars.module.css';

/** What is said over the stage, each in one row, so that it never takes the place of faces. */
export function Bars({ children }: { children: ReactNode }) {
  return (
    <div className={styles.bars} onPointerOver={tellWhole}>
      {children}
    </div>
  );
}

/** Words may be cut off: in the tooltip they are whole, and screen readers have them anyway. */
function tellWhole({ target }: PointerEvent): void {
  const line = target instanceof Element ? target.closest('p') : null;
  if (line !== null) line.title = line.textContent;
}
