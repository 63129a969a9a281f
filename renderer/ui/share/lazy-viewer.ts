import { lazyPart } from '../design/lazy-part.tsx';
import { PlainShare } from './plain-share.tsx';

/** A share is seen without the tools of whoever watches it. Not in `lazy.ts`, of which every picture takes a part. */
export const ShareViewer = lazyPart(() => import('./share-viewer.tsx').then((part) => part.ShareViewer), {
  failed: PlainShare,
});
