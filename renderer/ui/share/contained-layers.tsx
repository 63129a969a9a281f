import type { RefObject } from 'react';
import { DrawingLayer } from '../drawing/drawing-layer.tsx';
import { PointerLayer } from '../pointing/pointer-layer.tsx';
import { useSize } from '../stage/use-size.ts';
import { useVideoSize } from './use-video-size.ts';
import { FIT, placement } from './view-transform.ts';

/** What is over a video that shows the whole picture of a share (`object-fit: contain`) in a positioned element of its size. */
export function ContainedLayers({ of, video }: { of: string; video: RefObject<HTMLVideoElement | null> }) {
  const within = useSize(video);
  const size = useVideoSize(video);
  if (size.width === 0) return null;
  const picture = placement(FIT, size, within);
  return (
    <>
      <DrawingLayer of={of} picture={picture} />
      <PointerLayer of={of} picture={picture} within={within} />
    </>
  );
}
