import { Video } from '../design/video.tsx';
import stage from '../stage/stage.module.css';
import type { ShareViewerProps } from './share-viewer.tsx';

/** A large share without the tools of the viewer, which could not be loaded. */
export function PlainShare({ stream, source, label, waiting, before, of, children }: ShareViewerProps) {
  return (
    <>
      <Video stream={stream} source={source} fit="contain" label={label} sharedBy={of} waiting={waiting}>
        {before}
      </Video>
      <div className={stage.corner}>{children}</div>
    </>
  );
}
