import { lazyPart } from '../design/lazy-part.tsx';

/** A share is seen, and given, without them. */
const failed = () => null;

export const ControlLine = lazyPart(() => import('./control-line.tsx').then((part) => part.ControlLine), { failed });
export const ControlledLine = lazyPart(() => import('./controlled-line.tsx').then((part) => part.ControlledLine), {
  failed,
});
