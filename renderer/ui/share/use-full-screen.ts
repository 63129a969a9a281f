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
    // Refused without a press, or by the system; the view stays as it is.
    change?.catch(() => undefined);
  }, [element]);

  return { active, toggle };
}
