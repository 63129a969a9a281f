import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Place } from '../../core/model.ts';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { pointOf } from '../pointing/geometry.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { drawingWords } from '../words/drawing.ts';
import styles from './drawing.module.css';

/** A text is typed where it will stand; Enter writes it, Escape does not. */
export function TextEntry({ at, picture, onEnd }: { at: Place; picture: Rect; onEnd: () => void }) {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const { x, y } = pointOf(at, picture);

  // A press gives the focus to what was pressed, after this is there.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [at]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // Nothing of it is for the share under it.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') session.writeText(at, event.currentTarget.value);
    if (event.key === 'Enter' || event.key === 'Escape') onEnd();
  }

  return (
    <input
      key={`${at.x} ${at.y}`}
      ref={field}
      className={styles.entry}
      style={{ left: x, top: y }}
      aria-label={drawingWords.text}
      maxLength={LIMITS.drawnTextLength}
      onKeyDown={onKeyDown}
    />
  );
}
