import { Video } from '../design/video.tsx';
import type { ShareViewerProps } from './share-viewer.tsx';

/** A large share without tools. */
export function PlainShare({ stream, source, label, before, of }: ShareViewerProps) {
  return (
    <Video stream={stream} source={source} fit="contain" label={label} sharedBy={of}>
      {before}
    </Video>
  );
}
