import { lazyDialog } from '../design/lazy-dialog.tsx';

export const InviteDialog = lazyDialog(() => import('./invite-dialog.tsx').then((part) => part.InviteDialog));
