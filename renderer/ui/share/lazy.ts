import { lazyDialog } from '../design/lazy-dialog.tsx';
import { lazyPart } from '../design/lazy-part.tsx';

export const SharePicker = lazyDialog(() => import('./share-picker.tsx').then((part) => part.SharePicker));
/** A share is ended without them. */
export const OwnShareTools = lazyPart(() => import('./own-share-tools.tsx').then((part) => part.OwnShareTools), {
  failed: () => null,
});
/** A share is what it was without it. */
export const SizeAndFramesItem = lazyPart(
  () => import('./size-and-frames-item.tsx').then((part) => part.SizeAndFramesItem),
  { failed: () => null },
);
/** A share is what it was without it. */
export const SoundItem = lazyPart(() => import('./sound-item.tsx').then((part) => part.SoundItem), {
  failed: () => null,
});
/** The sound is heard without it. */
export const SoundMark = lazyPart(() => import('./sound-mark.tsx').then((part) => part.SoundMark), {
  failed: () => null,
});
/** Words over a still, which is seen without them. */
export const StillMark = lazyPart(() => import('./still-mark.tsx').then((part) => part.StillMark), {
  failed: () => null,
});
/** A share is seen without what is over it. */
export const ContainedLayers = lazyPart(() => import('./contained-layers.tsx').then((part) => part.ContainedLayers), {
  failed: () => null,
});
