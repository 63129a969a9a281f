import { lazyDialog } from '../design/lazy-dialog.tsx';
import { lazyPart } from '../design/lazy-part.tsx';

/** What only the desktop app shows, so that guests need not load it. */

export const NetworkSettings = lazyPart(() => import('./network-settings.tsx').then((part) => part.NetworkSettings));
export const HubKeyQuestion = lazyPart(() => import('./hub-key-question.tsx').then((part) => part.HubKeyQuestion));
export const RefusedKeyQuestion = lazyDialog(() =>
  import('./refused-key-question.tsx').then((part) => part.RefusedKeyQuestion),
);
export const CheckDialog = lazyDialog(() => import('./check/check-dialog.tsx').then((part) => part.CheckDialog));
