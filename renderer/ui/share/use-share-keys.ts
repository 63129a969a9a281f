import type { KeyboardEvent, RefObject } from 'react';
import { latinKey } from '../keys/latin-key.ts';
import { shareActionOf, type ShareKeyAction } from './share-keys.ts';
import type { Point } from './view-transform.ts';

const ARROW_STEP_PX = 60;
const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: ARROW_STEP_PX, y: 0 },
  ArrowRight: { x: -ARROW_STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: ARROW_STEP_PX },
  ArrowDown: { x: 0, y: -ARROW_STEP_PX },
};

interface ShareKeys {
  /** The picture; keys also come from the tools beside it. */
  viewport: RefObject<HTMLElement | null>;
  /** What a key does to the own pointer; null: nothing. */
  pointerCommandOf: (key: string, shift: boolean) => (() => void) | null;
  pan: (by: Point) => void;
  /** null: not now. */
  actions: Readonly<Record<ShareKeyAction, (() => void) | null>>;
}

/** Handles the keys at what somebody shares. Where the own pointer is moved, it comes first. */
export function useShareKeys({ viewport, pointerCommandOf, pan, actions }: ShareKeys) {
  function commandOf(key: string): (() => void) | null {
    const arrow = ARROWS[key];
    if (arrow) return () => pan(arrow);
    const action = shareActionOf(key);
    return action && actions[action];
  }

  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onViewport = event.target === viewport.current;
    const pointing = onViewport || event.key === 'Escape' ? pointerCommandOf(event.key, event.shiftKey) : null;
    const command = pointing ?? commandOf(event.key) ?? commandOf(latinKey(event) ?? '');
    if (command === null) return;
    event.preventDefault();
    command();
  };
}
