import { lazyDialog } from '../design/lazy-dialog.tsx';
import { lazyPart } from '../design/lazy-part.tsx';

export const RecentCalls = lazyPart(() => import('./recent-calls.tsx').then((part) => part.RecentCalls));
export const RecentsPanel = lazyDialog(() => import('./recents-panel.tsx').then((part) => part.RecentsPanel));
