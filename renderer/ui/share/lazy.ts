import { lazyDialog } from '../design/lazy-dialog.tsx';

export const SharePicker = lazyDialog(() => import('./share-picker.tsx').then((part) => part.SharePicker));
