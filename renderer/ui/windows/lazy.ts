import { lazyPart } from '../design/lazy-part.tsx';
import { EmptyWindow } from './empty-window.tsx';

export const MiniWindow = lazyPart(() => import('./mini-window.tsx').then((part) => part.MiniWindow), {
  failed: EmptyWindow,
});
export const PopOut = lazyPart(() => import('./pop-out.tsx').then((part) => part.PopOut), { failed: EmptyWindow });
