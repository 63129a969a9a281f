import { lazyPart } from '../design/lazy-part.tsx';

/** People have initials without it. */
const failed = () => null;

export const Portrait = lazyPart(() => import('./portrait.tsx').then((part) => part.Portrait), { failed });
export const ChangePortrait = lazyPart(() => import('./change-portrait.tsx').then((part) => part.ChangePortrait), {
  failed,
});
