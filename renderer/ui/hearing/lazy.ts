import { lazyDialog } from '../design/lazy-dialog.tsx';

export const RemoveDialog = lazyDialog(() => import('./remove-dialog.tsx').then((part) => part.RemoveDialog));
