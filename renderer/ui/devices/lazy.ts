import { lazyPart } from '../design/lazy-part.tsx';

export const DeviceItems = lazyPart(() => import('./device-items.tsx').then((part) => part.DeviceItems));
