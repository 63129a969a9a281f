import { lazyPart } from '../design/lazy-part.tsx';

/** People have initials without it. */
export const Portrait = lazyPart(() => import('./portrait.tsx').then((part) => part.Portrait), { failed: () => null });
