import { lazyPart } from '../design/lazy-part.tsx';

/** What is seldom needed. */
export const TrustQuestion = lazyPart(() => import('./trust-question.tsx').then((part) => part.TrustQuestion));
