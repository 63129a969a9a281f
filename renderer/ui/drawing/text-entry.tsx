import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react';
import type { Place } from '../../core/model.ts';
import { LIMITS } from '../../../signaling/protocol/limits.ts';
import { pointOf } from '../pointing/geometry.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { focusInFrame } from '../windows/window-of.ts';
import { drawingWords } from '../words/drawing.ts';
import styles from './drawing.module.css';

/** A text is typed where it will stand. Enter writes it, and so does going elsewhere; Escape does not. */
export function TextEntry({ at, picture, onEnd }: { at: Place; picture: Rect; onEnd: () => void }) {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  const { x, y } = pointOf(at, picture);

  // A press gives the focus to what was pressed, after this is there.
  useEffect(() => focusInFrame(field.current), [at]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    // Nothing of it is for the share under it.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const entry = event.currentTarget;
    if (event.key === 'Escape' || (event.key === 'Enter' && write(entry))) leave(entry);
  }

  /** False where the text is refused; then the person is told. */
  function write(entry: HTMLInputElement): boolean {
    if (session.writeText(at, entry.value)) return true;
    entry.setCustomValidity(drawingWords.textRefused);
    entry.reportValidity();
    return false;
  }

  function onBlur({ currentTarget: entry }: FocusEvent<HTMLInputElement>): void {
    // It has only gone to another window, and will come back.
    if (entry.ownerDocument.activeElement === entry) return;
    if (entry.value !== '') session.writeText(at, entry.value);
    onEnd();
  }

  return (
    <input
      key={`${at.x} ${at.y}`}
      ref={field}
      className={styles.entry}
      style={{ left: x, top: y }}
      aria-label={drawingWords.text}
      maxLength={LIMITS.drawnTextLength}
      onInput={({ currentTarget }) => currentTarget.setCustomValidity('')}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

/** To the share under it, which has the keys again. */
function leave(entry: HTMLInputElement): void {
  entry.value = '';
  const share = entry.closest<HTMLElement>('[tabindex]');
  if (share === null) entry.blur();
  else share.focus({ preventScroll: true });
}
