import { useState, useSyncExternalStore, type RefObject } from 'react';

/** Whether an element fills the screen, and a way to change it. */
export function useFullScreen(element: RefObject<HTMLElement | null>): { active: boolean; toggle: () => void } {
  // It may be in another window than this page. The same function at each render, or each would subscribe anew.
  const [subscribe] = useState(
    () => (onChange: () => void) => watch(element.current?.ownerDocument ?? document, onChange),
  );
  const active = useSyncExternalStore(
    subscribe,
    () => element.current !== null && element.current.ownerDocument.fullscreenElement === element.current,
  );

  function toggle(): void {
    const target = element.current;
    if (target === null) return;
    const { ownerDocument } = target;
    const change =
      ownerDocument.fullscreenElement === null ? target.requestFullscreen() : ownerDocument.exitFullscreen();
    // The browser refuses without a recent press, and the system may too; nothing changes then.
    change.catch(() => undefined);
  }

  return { active, toggle };
}

function watch(of: Document, onChange: () => void): () => void {
  of.addEventListener('fullscreenchange', onChange);
  return () => of.removeEventListener('fullscreenchange', onChange);
}
