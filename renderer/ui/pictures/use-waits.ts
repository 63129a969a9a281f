import { useEffect, useState, type RefObject } from 'react';
import { countFrames } from './count-frames.ts';

/**
 * Whether what an element shows waits to go on: from when its sender says that it sends no more, until it sends and the first frame is there. On the
 * narrow way that it waited for, that takes seconds.
 *
 * @param told what its sender says
 */
export function useWaits(video: RefObject<HTMLVideoElement | null>, told: boolean): boolean {
  const [waits, setWaits] = useState(told);
  if (told && !waits) setWaits(true);
  const ends = waits && !told;
  useEffect(() => {
    const element = video.current;
    if (!ends || element === null) return;
    const end = (): void => setWaits(false);
    // Where it cannot be asked, the sender's word is all there is.
    if (!('requestVideoFrameCallback' in element)) return end();
    const frames = countFrames(element, end);
    return () => frames.stop();
  }, [video, ends]);
  return waits;
}
