import { useSyncExternalStore, type RefObject } from 'react';

/** Whether an element fills the screen, and a way to change it. */
export function useFullScreen(element: RefObject<HTMLElement | null>): { active: boolean; toggle: () => void } {
  const active = useSyncExternalStore(
    watch,
    () => element.current !== null && document.fullscreenElement === element.current,
  );

  function toggle(): void {
    const change =
      document.fullscreenElement === null ? element.current?.requestFullscreen() : document.exitFullscreen();
    // The browser refuses without a recent press, and the system may too; nothing changes then.
    change?.catch(() => undefined);
  }

  return { active, toggle };
}

function watch(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}
