import { useRef } from 'react';
import { useStore } from 'zustand';
import { DrawnMarks } from '../drawing/drawn-marks.tsx';
import { Pointers } from '../pointing/pointers.tsx';
import { useSession } from '../session-context.tsx';
import { useSize } from '../stage/use-size.ts';
import { ChildWindow } from '../windows/child-window.tsx';
import { overlayWords } from '../words/overlay.ts';
import styles from './overlay.module.css';

export interface OverlayWindowProps {
  child: Window;
  onClosed: () => void;
}

/** What is pointed at and drawn on the own screen, in a window that is exactly over it and that one sees through. */
export function OverlayWindow({ child, onClosed }: OverlayWindowProps) {
  const session = useSession();
  const area = useRef<HTMLDivElement>(null);
  const size = useSize(area);
  const screen = { left: 0, top: 0, ...size };
  const marks = useStore(session.drawing, (drawing) => drawing.marks);
  const own = marks.filter(({ of }) => of === session.peerId);
  return (
    <ChildWindow child={child} title={overlayWords.title} onClosed={onClosed}>
      <div ref={area} className={styles.screen}>
        <DrawnMarks marks={own} picture={screen} />
        <Pointers of={session.peerId} picture={screen} within={size} />
      </div>
    </ChildWindow>
  );
}
