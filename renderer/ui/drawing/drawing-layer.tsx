import { memo, useRef, type CSSProperties } from 'react';
import { useStore } from 'zustand';
import type { Mark, Participant } from '../../core/model.ts';
import { useNameOf } from '../names/names.tsx';
import { pointerColour } from '../pointing/pointer-colour.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import styles from './drawing.module.css';
import { pathOf, UNITS } from './mark-shapes.ts';
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
  const participants = useStore(session.room, (room) => (room.kind === 'joined' ? room.participants : NOBODY));
  const { active, writing, endWriting } = useOwnPen(layer, of, picture);
  const nameOf = useNameOf();
  const aspect = picture.width > 0 ? picture.height / picture.width : 0;
  const here = marks.filter((mark) => mark.of === of);
  // Lines do not get thinner than can be seen in a small picture.
  const scale: CSSProperties & Record<'--unit', string> = { ...picture, '--unit': `${UNITS / picture.width}px` };
  return (
    <div ref={layer} className={styles.layer} data-drawing={active}>
      {here.length > 0 && (
        <svg className={styles.marks} style={scale} viewBox={`0 0 ${UNITS} ${UNITS * aspect}`} aria-hidden>
          {here.map((mark) => {
            const person = participants.find(({ peerId }) => peerId === mark.peerId);
            if (person === undefined) return null;
            const name = nameOf(person);
            return <DrawnMark key={`${mark.peerId} ${mark.id}`} {...{ mark, name, aspect }} />;
          })}
        </svg>
      )}
      {writing !== null && <TextEntry at={writing} picture={picture} onEnd={endWriting} />}
    </div>
  );
}

const NOBODY: readonly Participant[] = [];

const DrawnMark = memo(function DrawnMark({ mark, name, aspect }: { mark: Mark; name: string; aspect: number }) {
  const shown = {
    'data-drawn-by': name,
    'data-tool': mark.tool,
    'data-fades': mark.isDone && !mark.stays,
    style: { color: pointerColour(mark.peerId) },
  };
  if (mark.tool === 'text') {
    return (
      <text {...shown} x={mark.at.x * UNITS} y={mark.at.y * UNITS * aspect}>
        {mark.text}
      </text>
    );
  }
  const path = pathOf(mark, aspect);
  return (
    <g {...shown}>
      {mark.tool !== 'highlighter' && <path className={styles.edge} d={path} />}
      <path d={path} />
    </g>
  );
});
