import { lazyDialog } from '../design/lazy-dialog.tsx';

export const SettingsDialog = lazyDialog(() => import('./settings-dialog.tsx').then((part) => part.SettingsDialog));
