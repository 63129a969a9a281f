import { useEffect, useState, type RefObject } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../session-context.tsx';
import { countFrames } from './count-frames.ts';
import { initialFrozenState, LOOK_MS, lookAtPicture } from './frozen.ts';

/**
 * Whether a picture that should move stands still; it ends with the next frame.
 *
 * @param moves false for what may stand still as long as it likes, as a shared screen
 */
export function useFrozen(video: RefObject<HTMLVideoElement | null>, moves: boolean): boolean {
  const [frozen, setFrozen] = useState(false);
  const windowShown = useStore(useSession().ownWindow.shown);
  useEffect(() => {
    const element = video.current;
    if (!moves || element === null || !('requestVideoFrameCallback' in element)) return;
    // The app's own window counts as visible while it is put away, and others send no pictures then.
    if (!windowShown && element.ownerDocument === document) return;
    let state = initialFrozenState(performance.now());
    function look(shownBy: HTMLVideoElement): void {
      const visible = !shownBy.ownerDocument.hidden;
      state = lookAtPicture(state, { now: performance.now(), shown: frames.shown, visible });
      setFrozen(state.frozen);
    }
    const frames = countFrames(element, () => state.frozen && look(element));
    const timer = setInterval(() => look(element), LOOK_MS);
    return () => {
      clearInterval(timer);
      frames.stop();
      setFrozen(false);
    };
  }, [video, moves, windowShown]);
  return frozen;
}
