import { lazyPart } from '../design/lazy-part.tsx';

/** Not beside the portraits, which what is behind it draws. */
export const ChangePortrait = lazyPart(() => import('./change-portrait.tsx').then((part) => part.ChangePortrait), {
  failed: () => null,
});
