import { useCallback, useEffect, useState, type RefObject } from 'react';

/** Whether an element fills the screen, and a way to change it. */
export function useFullScreen(element: RefObject<HTMLElement | null>): { active: boolean; toggle: () => void } {
  const [active, setActive] = useState(false);

  useEffect(() => {
    const update = (): void => setActive(element.current !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', update);
    return () => document.removeEventListener('fullscreenchange', update);
  }, [element]);

  const toggle = useCallback(() => {
    const change =
      document.fullscreenElement === null ? element.current?.requestFullscreen() : document.exitFullscreen();
    // The browser refuses without a recent press, and the system may too; nothing changes then.
    change?.catch(() => undefined);
  }, [element]);

  return { active, toggle };
}
