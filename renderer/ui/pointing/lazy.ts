import { lazyPart } from '../design/lazy-part.tsx';

/** A share is seen without the pointers over it. */
const failed = () => null;

export const PointerLayer = lazyPart(() => import('./pointer-layer.tsx').then((part) => part.PointerLayer), { failed });
