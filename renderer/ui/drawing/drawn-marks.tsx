import { memo, type CSSProperties } from 'react';
import { useStore } from 'zustand';
import type { Mark, Participant } from '../../core/model.ts';
import { useNameOf } from '../names/names.tsx';
import { pointerColour } from '../pointing/pointer-colour.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import styles from './drawing.module.css';
import { pathOf, UNITS } from './mark-shapes.ts';

interface DrawnMarksProps {
  marks: readonly Mark[];
  /** Where all that is shared is drawn, px from the top left of the positioned element that this is in. */
  picture: Rect;
}

/** What is drawn on something that is shared. */
export function DrawnMarks({ marks, picture }: DrawnMarksProps) {
  const session = useSession();
  const participants = useStore(session.room, (room) => (room.kind === 'joined' ? room.participants : NOBODY));
  const nameOf = useNameOf();
  if (marks.length === 0) return null;
  const aspect = picture.width > 0 ? picture.height / picture.width : 0;
  // Lines do not get thinner than can be seen in a small picture.
  const scale: CSSProperties & Record<'--unit', string> = { ...picture, '--unit': `${UNITS / picture.width}px` };
  return (
    <svg className={styles.marks} style={scale} viewBox={`0 0 ${UNITS} ${UNITS * aspect}`} aria-hidden>
      {marks.map((mark) => {
        const person = participants.find(({ peerId }) => peerId === mark.peerId);
        if (person === undefined) return null;
        const name = nameOf(person);
        return <DrawnMark key={`${mark.peerId} ${mark.id}`} {...{ mark, name, aspect }} />;
      })}
    </svg>
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
