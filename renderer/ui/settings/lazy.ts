import { lazyDialog } from '../design/lazy-dialog.tsx';

export const SettingsDialog = lazyDialog(() => import('./settings-dialog.tsx').then((part) => part.SettingsDialog));
export const SettingsPanel = lazyDialog(() => import('./settings-panel.tsx').then((part) => part.SettingsPanel));
