import { lazyPart } from '../design/lazy-part.tsx';

/** Calls are made without it. */
const failed = () => null;

export const OwnStatus = lazyPart(() => import('./own-status.tsx').then((part) => part.OwnStatus), { failed });
export const PersonStatus = lazyPart(() => import('./person-status.tsx').then((part) => part.PersonStatus), { failed });
