import { lazyPart } from '../design/lazy-part.tsx';

/** `VerifyDialog`, with its table of emoji, loaded when it is needed. */
export const VerifyDialog = lazyPart(() => import('./verify-dialog.tsx').then((part) => part.VerifyDialog));
