import { useEffect, useState, type RefObject } from 'react';

/** Without a move of the pointer, a press or a key for this long, what lies over a shared picture fades, ms. Keys that go to another computer are none of it. */
const IDLE_MS = 2_500;

/**
 * Whether nobody does anything in an element. Where the focus is, is for the styles to see.
 *
 * @param watched false: never idle
 * @param told what is said there: whoever looks is to read it once it changes
 */
export function useIdle(element: RefObject<HTMLElement | null>, watched: boolean, told: string): boolean {
  const [idle, setIdle] = useState(false);

  useEffect(() => {
    const target = element.current;
    if (target === null || !watched) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let at = '';
    const listening = new AbortController();

    function wake(): void {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    }

    function onPointerMove({ screenX, screenY }: PointerEvent): void {
      // Browsers also tell of a pointer that rests while what is under it moves.
      const now = `${screenX} ${screenY}`;
      if (now === at) return;
      at = now;
      wake();
    }

    const { signal } = listening;
    target.addEventListener('pointermove', onPointerMove, { signal });
    for (const event of ['pointerdown', 'keydown', 'focusin']) target.addEventListener(event, wake, { signal });
    wake();
    return () => {
      listening.abort();
      clearTimeout(timer);
      setIdle(false);
    };
  }, [element, watched, told]);

  return idle;
}
