import { useEffect, useLayoutEffect, useState } from 'react';

/** A key or click that was on its way to something else has arrived by then, ms (SPEC.md [CONSENT-4]). */
export const ANSWERABLE_AFTER_MS = 600;
const ANSWERING_KEYS: readonly string[] = ['Enter', ' ', 'Escape'];

/**
 * Whether a call that rings takes answers: not in the first moments that it is on screen. Until then the keys that
 * answer do nothing, and while one is held down it never does.
 */
export function useAnswerable(): boolean {
  const isAnswerable = useShownFor(ANSWERABLE_AFTER_MS);
  useLayoutEffect(() => {
    function ignoreEarly(event: KeyboardEvent): void {
      if (ANSWERING_KEYS.includes(event.key) && (event.repeat || !isAnswerable)) event.preventDefault();
    }
    window.addEventListener('keydown', ignoreEarly, { capture: true });
    return () => window.removeEventListener('keydown', ignoreEarly, { capture: true });
  }, [isAnswerable]);
  return isAnswerable;
}

/** False until the component has been on screen for `ms`. In a hidden window, which draws no frames, none go by. */
export function useShownFor(ms: number): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => (timer = setTimeout(() => setIsOver(true), ms)));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [ms]);
  return isOver;
}
