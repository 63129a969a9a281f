import { useEffect, useEffectEvent, type RefObject } from 'react';
import { gestureOf, wheelFactor, type Gesture } from './gestures.ts';
import type { Point } from './view-transform.ts';

interface Moves {
  /** Whether what is held moves the picture: it may mean something else. */
  drags: boolean;
  move: (gesture: Gesture) => void;
}

const NOWHERE: Point = { x: 0, y: 0 };

/** The wheel moves, with Ctrl or Cmd it zooms at the pointer, as a pinch does; dragging moves. */
export function useDragAndWheel(element: RefObject<HTMLElement | null>, { drags, move }: Moves): void {
  const turn = useEffectEvent(move);
  const drag = useEffectEvent((gesture: Gesture) => drags && move(gesture));

  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    /** Where each finger, or the mouse, that holds the picture is. */
    const held = new Map<number, Point>();

    function pointOf(event: MouseEvent, within: HTMLElement): Point {
      const { left, top } = within.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    }

    function onWheel(event: WheelEvent, within: HTMLElement): void {
      // The browser would zoom the page as well, or go back in its history.
      event.preventDefault();
      const zooms = event.ctrlKey || event.metaKey;
      const at = pointOf(event, within);
      turn(
        zooms
          ? { factor: wheelFactor(event.deltaY), at, by: NOWHERE }
          : { factor: 1, at, by: { x: -event.deltaX, y: -event.deltaY } },
      );
    }

    function onPointerDown(event: PointerEvent, within: HTMLElement): void {
      if (event.button !== 0) return;
      within.setPointerCapture(event.pointerId);
      held.set(event.pointerId, pointOf(event, within));
    }

    function onPointerMove(event: PointerEvent, within: HTMLElement): void {
      if (!held.has(event.pointerId)) return;
      const before = [...held.values()];
      held.set(event.pointerId, pointOf(event, within));
      drag(gestureOf(before, [...held.values()]));
    }

    const listening = new AbortController();
    const { signal } = listening;
    // React's own wheel listeners are passive and could not prevent the default.
    target.addEventListener('wheel', (event) => onWheel(event, target), { passive: false, signal });
    target.addEventListener('pointerdown', (event) => onPointerDown(event, target), { signal });
    target.addEventListener('pointermove', (event) => onPointerMove(event, target), { signal });
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      target.addEventListener(type, ({ pointerId }) => held.delete(pointerId), { signal });
    return () => listening.abort();
  }, [element]);
}
