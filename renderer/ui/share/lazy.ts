import { lazyDialog } from '../design/lazy-dialog.tsx';
import { lazyPart } from '../design/lazy-part.tsx';

export const SharePicker = lazyDialog(() => import('./share-picker.tsx').then((part) => part.SharePicker));
/** A share is seen without what is over it. */
export const ContainedLayers = lazyPart(() => import('./contained-layers.tsx').then((part) => part.ContainedLayers), {
  failed: () => null,
});
