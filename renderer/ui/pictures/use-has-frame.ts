import { useEffect, useState, type RefObject } from 'react';

/** Whether a video shows a frame: from its first one on, until it is given another stream. */
export function useHasFrame(video: RefObject<HTMLVideoElement | null>): boolean {
  const [hasFrame, setHasFrame] = useState(false);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    const update = (): void => setHasFrame(element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA);
    update();
    const listening = new AbortController();
    for (const event of ['loadeddata', 'emptied'])
      element.addEventListener(event, update, { signal: listening.signal });
    return () => listening.abort();
  }, [video]);
  return hasFrame;
}
