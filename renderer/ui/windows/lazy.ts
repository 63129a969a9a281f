import { useEffect, useEffectEvent } from 'react';
import { lazyPart } from '../design/lazy-part.tsx';

export const MiniWindow = lazyPart(() => import('./mini-window.tsx').then((part) => part.MiniWindow), {
  failed: BackAgain,
});
export const PopOut = lazyPart(() => import('./pop-out.tsx').then((part) => part.PopOut), { failed: BackAgain });

/** What the window should show could not be loaded, and is seen in its place. */
function BackAgain({ onBack }: { onBack: () => void }) {
  const goBack = useEffectEvent(onBack);
  useEffect(() => goBack(), []);
  return null;
}
