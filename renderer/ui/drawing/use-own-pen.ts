import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Place } from '../../core/model.ts';
import { isMac, ownsKeys } from '../keys/shortcuts.ts';
import { placeAt } from '../pointing/geometry.ts';
import { useSession } from '../session-context.tsx';
import type { Rect } from '../stage/layout.ts';
import { elementOf } from '../windows/element-of.ts';

interface OwnPen {
  active: boolean;
  /** Where a text is being typed; null: nowhere. */
  writing: Place | null;
  endWriting: () => void;
}

/**
 * Draws what the person draws on a layer over somebody's share, by mouse, finger or pen; keeps these from the share under it.
 *
 * @param of whose share
 * @param picture where all of it is drawn, px from the layer's top left
 */
export function useOwnPen(layer: RefObject<HTMLElement | null>, of: string, picture: Rect): OwnPen {
  const session = useSession();
  const active = useStore(session.drawing, ({ target }) => target === of);
  const [writing, setWriting] = useState<Place | null>(null);

  const onPointer = useEffectEvent((event: PointerEvent, element: HTMLElement) => {
    const { left, top } = element.getBoundingClientRect();
    const place = placeAt({ x: event.clientX - left, y: event.clientY - top }, picture);
    if (event.type === 'pointerdown') {
      // What is being typed is written first.
      element.querySelector('input')?.blur();
      if (place === null || event.button !== 0 || !event.isPrimary) return;
      if (session.drawing.getState().tool === 'text') return setWriting(place);
      element.setPointerCapture(event.pointerId);
      session.beginStroke(place);
    } else if (place !== null && event.isPrimary && (event.buttons & 1) === 1) session.extendStroke(place);
  });

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (ownsKeys(event.target)) return;
    const main = isMac() ? event.metaKey : event.ctrlKey;
    if (event.key === 'Escape') session.stopDrawing();
    else if (main && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z') session.undoMark(of);
    else return;
    event.preventDefault();
  });

  useEffect(() => {
    const element = layer.current;
    if (!active || element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    function take(event: Event): boolean {
      // Not what belongs to the field that a text is typed in.
      if (elementOf(event.target)?.matches('input')) return false;
      event.stopPropagation();
      return true;
    }
    for (const type of ['pointerdown', 'pointermove'] as const) {
      element.addEventListener(type, (event) => take(event) && onPointer(event, element), { signal });
    }
    for (const type of ['pointerup', 'pointercancel'] as const) {
      element.addEventListener(type, (event) => take(event) && session.endStroke(), { signal });
    }
    // Twice is two dots, and not the full screen.
    element.addEventListener('dblclick', take, { signal });
    window.addEventListener('keydown', (event) => onKeyDown(event), { signal });
    return () => {
      listening.abort();
      session.endStroke();
      setWriting(null);
    };
  }, [active, layer, session]);

  return { active, writing: active ? writing : null, endWriting: () => setWriting(null) };
}
