import { useEffect, useEffectEvent } from 'react';
import { lazyPart } from '../design/lazy-part.tsx';
import type { OverlayWindowProps } from './overlay-window.tsx';

export const OverlayWindow = lazyPart(() => import('./overlay-window.tsx').then((part) => part.OverlayWindow), {
  failed: NoOverlay,
});

/** What the window should show could not be loaded: the others draw it over their pictures. */
function NoOverlay({ onClosed }: OverlayWindowProps) {
  const close = useEffectEvent(onClosed);
  useEffect(() => close(), []);
  return null;
}
