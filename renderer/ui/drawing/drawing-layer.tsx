import { useRef } from 'react';
import { useStore } from 'zustand';
import { useIsMarked } from '../overlay/use-is-marked.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { DrawnMarks } from './drawn-marks.tsx';
import styles from './drawing.module.css';
import { TextEntry } from './text-entry.tsx';
import { useOwnPen } from './use-own-pen.ts';

interface DrawingLayerProps {
  /** Whose share. */
  of: string;
  /** Where the whole picture is drawn, px from the top left of the positioned element that this layer fills. */
  picture: Rect;
}

/** What is drawn on a shared picture, and while this person draws there, where they do. Not for screen readers, as pointers are not. */
export function DrawingLayer({ of, picture }: DrawingLayerProps) {
  const session = useSession();
  const layer = useRef<HTMLDivElement>(null);
  const marks = useStore(session.drawing, (drawing) => drawing.marks);
  const isMarked = useIsMarked(of);
  const { active, writing, endWriting } = useOwnPen(layer, of, picture);
  // What is just being drawn goes before the picture that shows it too, at the same place.
  const here = marks.filter(
    (mark) => mark.of === of && (!isMarked || (mark.peerId === session.peerId && !mark.isDone)),
  );
  return (
    <div ref={layer} className={styles.layer} data-drawing={active}>
      <DrawnMarks marks={here} picture={picture} />
      {writing !== null && <TextEntry at={writing} picture={picture} onEnd={endWriting} />}
    </div>
  );
}
