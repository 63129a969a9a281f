import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { Point } from './view-transform.ts';

/** Zoom factor a pixel of wheel movement; a notch of a mouse wheel is about 100. */
const WHEEL_BASE = 1.0015;

interface Moves {
  /** Whether dragging moves: it may mean something else. */
  drags: boolean;
  zoom: (factor: number, at: Point) => void;
  pan: (by: Point) => void;
}

/** The wheel zooms at the pointer, dragging moves. */
export function useDragAndWheel(element: RefObject<HTMLElement | null>, moves: Moves): void {
  const zoom = useEffectEvent(moves.zoom);
  const pan = useEffectEvent((by: Point) => moves.drags && moves.pan(by));

  useEffect(() => {
    const target = element.current;
    if (target === null) return;

    function onWheel(event: WheelEvent): void {
      if (target === null) return;
      // With Ctrl the browser would zoom the page as well.
      event.preventDefault();
      const { left, top } = target.getBoundingClientRect();
      zoom(WHEEL_BASE ** -event.deltaY, { x: event.clientX - left, y: event.clientY - top });
    }

    function onPointerMove(event: PointerEvent): void {
      if (event.buttons === 1) pan({ x: event.movementX, y: event.movementY });
    }

    function onPointerDown(event: PointerEvent): void {
      target?.setPointerCapture(event.pointerId);
    }

    const listening = new AbortController();
    const { signal } = listening;
    // React's own wheel listeners are passive and could not prevent the default.
    target.addEventListener('wheel', onWheel, { passive: false, signal });
    target.addEventListener('pointerdown', onPointerDown, { signal });
    target.addEventListener('pointermove', onPointerMove, { signal });
    return () => listening.abort();
  }, [element]);
}
