import { lazyPart } from '../design/lazy-part.tsx';

/** What is seldom needed. */
export const NameQuestion = lazyPart(() => import('./name-question.tsx').then((part) => part.NameQuestion));
