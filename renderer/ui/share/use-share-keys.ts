import type { KeyboardEvent, RefObject } from 'react';
import type { PlainCommand } from '../../../signaling/protocol/plain-keys.ts';
import { plainCommandOf } from '../keys/plain-keys.ts';
import { useSession } from '../session-context.tsx';
import type { Point } from './view-transform.ts';

const ARROW_STEP_PX = 60;
const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: ARROW_STEP_PX, y: 0 },
  ArrowRight: { x: -ARROW_STEP_PX, y: 0 },
  ArrowUp: { x: 0, y: ARROW_STEP_PX },
  ArrowDown: { x: 0, y: -ARROW_STEP_PX },
};

/** What keys do while the focus is on what somebody shares, or its tools. */
type ShareCommand = Exclude<PlainCommand, 'talk' | 'keys'>;

interface ShareKeys {
  /** The picture; keys also come from the tools beside it. */
  viewport: RefObject<HTMLElement | null>;
  /** What a key does to the own pointer; null: nothing. */
  pointerCommandOf: (key: string, shift: boolean) => (() => void) | null;
  pan: (by: Point) => void;
  /** null: not now. */
  actions: Readonly<Record<ShareCommand, (() => void) | null>>;
}

/** Handles the keys at what somebody shares. Where the own pointer is moved, it comes first. */
export function useShareKeys({ viewport, pointerCommandOf, pan, actions }: ShareKeys) {
  const session = useSession();

  function commandOf(event: KeyboardEvent): (() => void) | null {
    const arrow = ARROWS[event.key];
    if (arrow) return () => pan(arrow);
    const command = plainCommandOf(event, session.preferences.getState().plainKeys);
    return command === null || command === 'talk' || command === 'keys' ? null : actions[command];
  }

  return (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onViewport = event.target === viewport.current;
    const pointing = onViewport || event.key === 'Escape' ? pointerCommandOf(event.key, event.shiftKey) : null;
    const command = pointing ?? commandOf(event);
    if (command === null) return;
    event.preventDefault();
    command();
  };
}
