import type { CSSProperties } from 'react';
import { useStore } from 'zustand';
import type { Participant, Pointer } from '../../core/model.ts';
import { useNameOf } from '../names/names.tsx';
import { useSession } from '../session-context.tsx';
import type { Rect, Size } from '../stage/layout.ts';
import { pointingWords } from '../words/pointing.ts';
import { nameSide, pointOf } from './geometry.ts';
import { pointerColour } from './pointer-colour.ts';
import styles from './pointing.module.css';

export interface PointersProps {
  /** Whose share. */
  of: string;
  /** Where the whole picture is drawn, px from the top left of the positioned element that this layer fills. */
  picture: Rect;
  /** Size of that element, px. */
  within: Size;
}

/**
 * Who points where, over something that is shared. Names are those of the roster: nothing that a pointer's sender says is shown. Not for
 * screen readers: what a place in a picture is they cannot say, and the sharer is told in words who points.
 */
export function Pointers({ of, picture, within }: PointersProps) {
  const session = useSession();
  const areShown = useStore(session.preferences, (preferences) => preferences.showPointers);
  const pointers = useStore(session.pointing, (pointing) => pointing.pointers);
  const participants = useStore(session.room, (room) => (room.kind === 'joined' ? room.participants : NOBODY));
  return (
    <div className={styles.layer} aria-hidden>
      {pointers.map((pointer) => {
        const person = participants.find(({ peerId }) => peerId === pointer.peerId);
        if (pointer.of !== of || person === undefined || !(areShown || person.self)) return null;
        return <PersonsPointer key={pointer.peerId} {...{ pointer, person, picture, within }} />;
      })}
    </div>
  );
}

const NOBODY: readonly Participant[] = [];

interface PersonsPointerProps extends Omit<PointersProps, 'of'> {
  pointer: Pointer;
  person: Participant;
}

function PersonsPointer({ pointer, person, picture, within }: PersonsPointerProps) {
  const name = useNameOf()(person);
  const point = pointOf(pointer, picture);
  const side = nameSide(point, within);
  const colour: CSSProperties = { color: pointerColour(person.peerId) };
  return (
    <>
      <svg
        className={styles.trail}
        style={{ ...picture, ...colour }}
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        data-trail={name}
      >
        {pointer.trail.map(({ id, x, y, begins }, index) => {
          const before = pointer.trail[index - 1];
          return begins || !before ? null : <line key={id} x1={before.x} y1={before.y} x2={x} y2={y} />;
        })}
      </svg>
      {pointer.press !== null && (
        <span
          key={pointer.press.id}
          className={styles.press}
          data-pressed={pointer.pressed}
          style={{ ...at(pointOf(pointer.press, picture)), ...colour }}
        />
      )}
      <div
        className={styles.pointer}
        style={{ ...at(point), ...colour }}
        {...(person.self ? { 'data-own-pointer': '' } : { 'data-pointer': name })}
      >
        <svg className={styles.arrow} width="20" height="24" viewBox="0 0 20 24">
          <path d="M1 1v18l4.8-4.4 3.2 7.6 3.6-1.6-3.2-7.4h6.8z" />
        </svg>
        <span className={styles.name} data-x={side.x} data-y={side.y}>
          <bdi>{person.self ? pointingWords.you : name}</bdi>
        </span>
      </div>
    </>
  );
}

function at({ x, y }: { x: number; y: number }): CSSProperties {
  return { left: x, top: y };
}
