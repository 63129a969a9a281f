import { useRef, type PointerEvent, type ReactNode } from 'react';
import styles from './bars.module.css';
import { useBarWords } from './use-bar-words.ts';

/** What is said over the stage, each in one row, so that it never takes the place of faces. */
export function Bars({ children }: { children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null);
  useBarWords(element);
  return (
    <div ref={element} className={styles.bars} onPointerOver={tellWhole}>
      {children}
    </div>
  );
}

/** Words that are cut off are whole in the tooltip; screen readers have them anyway. What a bar opens has room for its own. */
function tellWhole({ target, currentTarget }: PointerEvent): void {
  if (!(target instanceof Element && currentTarget.contains(target)) || target.closest('dialog') !== null) return;
  const words = target.closest<HTMLElement>('[data-words], p');
  if (words !== null) words.title = words.scrollHeight > words.clientHeight ? words.innerText : '';
}
