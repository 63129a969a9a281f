import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Place } from '../../core/model.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { placeAt, stepBy } from './geometry.ts';

const CENTRE: Place = { x: 0.5, y: 0.5 };

interface OwnPointer {
  active: boolean;
  toggle: () => void;
  /** What a key does while pointing; null for keys that mean something else. */
  commandOf: (key: string, fine: boolean) => (() => void) | null;
  onKeyUp: (event: { key: string }) => void;
}

/**
 * The person's own pointer over somebody's share. It is told to the others only in a mode that the person turns on: a mouse is moved
 * for many reasons, and a button or modifier that has to be held all the while is hard on hands and impossible by touch. In it the
 * pointer is shown to oneself as the others see it.
 *
 * @param viewport the element that the picture is drawn in
 * @param of whose share
 * @param picture where all of it is drawn, px
 */
export function useOwnPointer(viewport: RefObject<HTMLElement | null>, of: string, picture: Rect): OwnPointer {
  const session = useSession();
  const active = useStore(session.pointing, ({ target }) => target === of);
  /** Where it was last: keys move it from there. */
  const last = useRef<Place>(CENTRE);

  function point(place: Place | null, pressed: boolean): void {
    if (place !== null) last.current = place;
    session.pointAt(place && { ...place, pressed });
  }

  const onPointer = useEffectEvent((event: PointerEvent, element: HTMLElement) => {
    const { left, top } = element.getBoundingClientRect();
    // A finger that is lifted is nowhere.
    const isAway = event.type === 'pointercancel' || (event.type === 'pointerup' && event.pointerType === 'touch');
    const place = isAway ? null : placeAt({ x: event.clientX - left, y: event.clientY - top }, picture);
    point(place, (event.buttons & 1) === 1);
  });

  useEffect(() => {
    const element = viewport.current;
    if (!active || element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    for (const type of ['pointermove', 'pointerdown', 'pointerup', 'pointercancel'] as const) {
      element.addEventListener(type, (event) => onPointer(event, element), { signal });
    }
    element.addEventListener('pointerleave', () => session.pointAt(null), { signal });
    return () => {
      listening.abort();
      // It may have gone over to another share.
      if (session.pointing.getState().target === of) session.stopPointing();
    };
  }, [active, of, session, viewport]);

  function toggle(): void {
    if (active) return session.stopPointing();
    last.current = CENTRE;
    session.startPointing(of);
    // From here arrows move the pointer.
    viewport.current?.focus();
  }

  function commandOf(key: string, fine: boolean): (() => void) | null {
    if (!active) return null;
    const next = stepBy(key, last.current, fine);
    if (next !== null) return () => point(next, false);
    switch (key) {
      case 'Enter':
        return () => point(last.current, true);
      case 'Escape':
        return () => session.stopPointing();
      default:
        return null;
    }
  }

  function onKeyUp({ key }: { key: string }): void {
    if (active && key === 'Enter') point(last.current, false);
  }

  return { active, toggle, commandOf, onKeyUp };
}
