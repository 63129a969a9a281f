import { lazyDialog } from '../design/lazy-dialog.tsx';

/** Numbers are for who looks for them. */
export const QualityPanel = lazyDialog(() => import('./quality-panel.tsx').then((part) => part.QualityPanel));
