import { useEffect, useState, type RefObject } from 'react';
import type { Size } from '../stage/layout.ts';

/** A video's own size in pixels, as it changes; zero before the first frame. */
export function useVideoSize(video: RefObject<HTMLVideoElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const update = (): void => setSize({ width: element.videoWidth, height: element.videoHeight });
    update();
    const listening = new AbortController();
    element.addEventListener('loadedmetadata', update, { signal: listening.signal });
    element.addEventListener('resize', update, { signal: listening.signal });
    return () => listening.abort();
  }, [video]);
  return size;
}
