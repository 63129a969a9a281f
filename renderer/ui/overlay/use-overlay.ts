import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { OVERLAY_WINDOWS } from '../../../signaling/protocol/child-windows.ts';
import { useSession } from '../session-context.tsx';
import { openChild } from '../windows/child-windows.ts';

/** How long the window stays with nothing to show, ms: who points once points again, and would wait for it. */
const KEPT_MS = 30_000;

export interface Overlay {
  /** Null: there is none now. */
  readonly child: Window | null;
  /** It was closed by something else than this. */
  onClosed: () => void;
}

/** The window over the screen that this person shares: there while somebody points at it or draws on it. */
export function useOverlay(): Overlay {
  const session = useSession();
  const isPossible = useStore(session.overlay, (state) => state !== 'none');
  const isShowing = useIsShowing();
  const isNeeded = useKeptOn(isShowing) && isPossible;
  const [child, setChild] = useState<Window | null>(null);
  const open = useRef<Window | null>(null);
  const times = useRef(0);

  useEffect(() => {
    if (!isNeeded) return;
    function keep(opened: Window | null): void {
      open.current = opened;
      setChild(opened);
    }
    // Apart from what else changes, as the mini window.
    const timer = setTimeout(() => {
      const opened = openChild(OVERLAY_WINDOWS[times.current % 2 === 0 ? 0 : 1]);
      times.current += 1;
      if (opened === null) session.overlayFailed();
      else keep(opened);
    });
    return () => {
      clearTimeout(timer);
      const before = open.current;
      keep(null);
      before?.close();
    };
  }, [isNeeded, session]);

  return {
    child,
    onClosed() {
      if (open.current !== null && open.current === child) session.overlayFailed();
    },
  };
}

/** Whether there is anything to show. */
function useIsShowing(): boolean {
  const { peerId: self, preferences, pointing, drawing } = useSession();
  const showsPointers = useStore(preferences, ({ showPointers }) => showPointers);
  const isPointedAt = useStore(pointing, ({ pointers }) => pointers.some(({ of }) => of === self));
  const isDrawnOn = useStore(drawing, ({ marks }) => marks.some(({ of }) => of === self));
  return isDrawnOn || (isPointedAt && showsPointers);
}

/** On at once, and off after a while. */
function useKeptOn(isOn: boolean): boolean {
  const [isKept, setKept] = useState(isOn);
  if (isOn && !isKept) setKept(true);
  useEffect(() => {
    if (isOn || !isKept) return;
    const timer = setTimeout(() => setKept(false), KEPT_MS);
    return () => clearTimeout(timer);
  }, [isOn, isKept]);
  return isOn || isKept;
}
