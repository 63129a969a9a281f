import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import type { ScreenPicture } from '../../../core/model.ts';
import type { PixelRect } from '../../../../signaling/protocol/screen-part.ts';
import { partWords } from '../../words/share-part.ts';
import type { Point } from '../view-transform.ts';
import { drawnPart, gripAt, movedPart, resizedPart, stepOf } from './part-geometry.ts';
import styles from './part-picker.module.css';

/** How near a corner is taken hold of, px of the page. */
const REACH_PX = 12;

interface PartPictureProps {
  ref: RefObject<HTMLDivElement | null>;
  screen: ScreenPicture;
  part: PixelRect;
  describedBy: string;
  onChange: (part: PixelRect) => void;
}

/** A screen, and the part of it that is chosen: drawn and dragged with a mouse, finger or pen, or moved by keys. */
export function PartPicture({ ref, screen, part, describedBy, onChange }: PartPictureProps) {
  /** What a pointer that is down does as it goes on. */
  const drag = useRef<((to: Point) => PixelRect) | null>(null);

  /** In px of the screen, also beside it. */
  function pointOf({ clientX, clientY, currentTarget }: PointerEvent): Point {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: ((clientX - left) / width) * screen.width, y: ((clientY - top) / height) * screen.height };
  }

  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const from = pointOf(event);
    const grip = gripAt(from, part, (REACH_PX / event.currentTarget.clientWidth) * screen.width);
    if (grip.kind === 'inside') drag.current = (to) => movedPart(part, { x: to.x - from.x, y: to.y - from.y }, screen);
    else drag.current = (to) => drawnPart(grip.kind === 'corner' ? grip.opposite : from, to, screen);
  }

  function onPointerMove(event: PointerEvent): void {
    if (drag.current !== null) onChange(drag.current(pointOf(event)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = stepOf(event.key, event.repeat);
    if (by === null) return;
    event.preventDefault();
    onChange((event.shiftKey ? resizedPart : movedPart)(part, by, screen));
  }

  const place: CSSProperties = {
    left: `${(part.x / screen.width) * 100}%`,
    top: `${(part.y / screen.height) * 100}%`,
    width: `${(part.width / screen.width) * 100}%`,
    height: `${(part.height / screen.height) * 100}%`,
  };
  return (
    <div
      ref={ref}
      // Its keys are its own.
      role="application"
      tabIndex={0}
      aria-label={partWords.part}
      aria-describedby={describedBy}
      className={styles.screen}
      style={{ '--ratio': screen.width / screen.height } as CSSProperties}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => (drag.current = null)}
      onKeyDown={onKeyDown}
    >
      <img src={screen.picture} alt="" draggable={false} />
      <div className={styles.part} style={place} />
    </div>
  );
}
