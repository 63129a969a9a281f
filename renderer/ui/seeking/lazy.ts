import { lazyPart } from '../design/lazy-part.tsx';

/** People are called without it. */
export const FindSomeone = lazyPart(() => import('./find-someone.tsx').then((part) => part.FindSomeone), {
  failed: () => null,
});
