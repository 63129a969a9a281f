import { useEffect, useEffectEvent, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useControls } from '../remote-control/use-controls.ts';
import { useSession } from '../session-context.tsx';
import type { Size } from '../stage/layout.ts';
import type { ShareView } from './use-share-view.ts';
import type { Point } from './view-transform.ts';

interface FollowMouse {
  /** The part of the picture that is seen. */
  viewport: RefObject<HTMLElement | null>;
  /** Of the viewport, px. */
  size: Size;
  /** Whose share. */
  of: string;
  view: ShareView;
  /** Whether its sharer tells where the mouse is. */
  offered: boolean;
  /** What is seen is not what is shared now. */
  frozen: boolean;
}

export interface Following {
  offered: boolean;
  active: boolean;
  /** The mouse is not on what is shared. */
  elsewhere: boolean;
  /** Null: there is nothing to follow now. */
  toggle: (() => void) | null;
  /** The person moves the picture themself, by px: who does wants it to stay there. */
  yieldTo: (by: Point) => void;
}

/** What is seen of a share goes where its sharer's mouse goes, until the person says otherwise or moves it themself. */
export function useFollowMouse({ viewport, size, of, view, offered, frozen }: FollowMouse): Following {
  const session = useSession();
  // Whoever controls that mouse would move what they point at under it.
  const isControlled = useControls(of) !== null;
  const { drawn } = view;
  const possible = view.zoomed && !frozen && !isControlled;
  const active = useStore(session.followedMouse, (followed) => followed?.of === of);
  const elsewhere = useStore(session.followedMouse, (followed) => followed?.of === of && followed.at === 'elsewhere');

  useEffect(() => {
    if (!active) return;
    return () => {
      if (session.followedMouse.getState()?.of === of) session.followMouse(null);
    };
  }, [session, of, active]);

  useEffect(() => {
    if (active && !possible) session.followMouse(null);
  }, [session, active, possible]);

  const step = useEffectEvent((elapsedMs: number | null): boolean => {
    const at = session.followedMouse.getState()?.at ?? 'elsewhere';
    return at !== 'elsewhere' && view.follow(at, elapsedMs);
  });

  useEffect(() => {
    const window = viewport.current?.ownerDocument.defaultView;
    if (!active || !window) return;
    const prefersJumps = window.matchMedia('(prefers-reduced-motion: reduce)');
    let frame: number | null = null;
    let before = 0;
    const goOn = (now: number): void => {
      const elapsedMs = Math.max(0, now - before);
      before = now;
      frame = step(prefersJumps.matches ? null : elapsedMs) ? window.requestAnimationFrame(goOn) : null;
    };
    const begin = (): void => {
      if (frame !== null) return;
      before = window.performance.now();
      frame = window.requestAnimationFrame(goOn);
    };
    // With another size a mouse that rests may be out of sight.
    begin();
    const unsubscribe = session.followedMouse.subscribe(begin);
    return () => {
      unsubscribe();
      if (frame !== null) window.cancelAnimationFrame(frame);
    };
  }, [session, viewport, active, size, drawn.width, drawn.height]);

  return {
    offered,
    active,
    elsewhere,
    toggle: offered && possible ? () => session.followMouse(active ? null : of) : null,
    yieldTo({ x, y }) {
      if (active && (x !== 0 || y !== 0)) session.followMouse(null);
    },
  };
}
