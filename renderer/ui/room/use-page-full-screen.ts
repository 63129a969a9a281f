import { useSyncExternalStore } from 'react';

/** The whole page on the whole screen. */
export function usePageFullScreen(): { isAllowed: boolean; isActive: boolean; toggle: () => void } {
  const isActive = useSyncExternalStore(watch, () => document.fullscreenElement === document.documentElement);
  return { isAllowed: document.fullscreenEnabled, isActive, toggle };
}

function watch(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

function toggle(): void {
  const isActive = document.fullscreenElement === document.documentElement;
  const change = isActive ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  // The system may refuse; nothing changes then.
  change.catch(() => undefined);
}
