import { lazyDialog } from '../design/lazy-dialog.tsx';

export const DeviceCheckDialog = lazyDialog(() =>
  import('./device-check-dialog.tsx').then((part) => part.DeviceCheckDialog),
);
