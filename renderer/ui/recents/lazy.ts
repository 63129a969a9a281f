import { lazyPart } from '../design/lazy-part.tsx';

export const RecentCalls = lazyPart(() => import('./recent-calls.tsx').then((part) => part.RecentCalls));
