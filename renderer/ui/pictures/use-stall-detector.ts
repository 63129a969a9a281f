import { useEffect, type RefObject } from 'react';
import { useSession } from '../session-context.tsx';
import { countFrames } from './count-frames.ts';
import { needsDecodedCount, initialStallState, detectStall } from './stall-detector.ts';

const CHECK_INTERVAL_MS = 1_000;

/** The picture that an element shows. */
export interface PictureSource {
  peerId: string;
  picture: 'camera' | 'screen';
}

/**
 * Restores a video that is decoded but not shown: a browser can go on decoding for an element that gets no frames,
 * which neither link nor decoder can detect. Does nothing while the page is hidden.
 */
export function useStallDetector(video: RefObject<HTMLVideoElement | null>, source: PictureSource | null): void {
  const session = useSession();
  const peerId = source?.peerId;
  const picture = source?.picture;

  useEffect(() => {
    const element = video.current;
    if (element === null || peerId === undefined || picture === undefined) return;
    // Some browsers count shown frames of a live stream only while this callback is used.
    if (!('requestVideoFrameCallback' in element)) return;
    const frames = countFrames(element, (metadata) => session.noteFrame({ peerId, picture, metadata }));
    let state = initialStallState(performance.now());
    let asking = false;

    async function check(shownBy: HTMLVideoElement, whose: PictureSource): Promise<void> {
      const { hidden } = shownBy.ownerDocument;
      if (hidden) state = initialStallState(performance.now());
      if (hidden || asking) return;
      asking = needsDecodedCount(state, { now: performance.now(), shown: frames.shown });
      const decoded = asking ? await session.framesDecoded(whose.peerId, whose.picture) : null;
      asking = false;
      const next = detectStall(state, { now: performance.now(), shown: frames.shown, decoded });
      state = next.state;
      switch (next.action) {
        case 'none':
          return;
        case 'renew':
          return renewStream(shownBy);
        case 'report':
          return session.pictureStalled(whose.peerId);
      }
    }

    const timer = setInterval(() => void check(element, { peerId, picture }), CHECK_INTERVAL_MS);
    return () => {
      clearInterval(timer);
      frames.stop();
    };
  }, [session, video, peerId, picture]);
}

function renewStream(element: HTMLVideoElement): void {
  const stream = element.srcObject;
  element.srcObject = null;
  element.srcObject = stream;
}
