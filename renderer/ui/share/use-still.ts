import { useState, type RefObject } from 'react';
import { useSession } from '../session-context.tsx';
import { stillOf } from './still.ts';

export interface Freezing {
  /** Kept to be read, while the share goes on below; null: the share is seen. */
  still: HTMLCanvasElement | null;
  freeze: () => void;
  goLive: () => void;
}

/** Freezes somebody's share for this person. Pointing and drawing end: what is seen may not be there any more. @param of whose share */
export function useStill(video: RefObject<HTMLVideoElement | null>, of: string): Freezing {
  const session = useSession();
  const [still, setStill] = useState<HTMLCanvasElement | null>(null);

  function freeze(): void {
    if (video.current === null) return;
    if (session.pointing.getState().target === of) session.stopPointing();
    if (session.drawing.getState().target === of) session.stopDrawing();
    setStill(stillOf(video.current));
  }

  return { still, freeze, goLive: () => setStill(null) };
}
