import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

/**
 * Gives the focus on when an element goes that has it, which would leave it to the page as a whole: for what goes by itself. What a press
 * takes away, its handler hands over (`hand-over.ts`).
 *
 * @param heir asked when the element is gone and whatever takes its place is there
 */
export function useFocusHeir(element: RefObject<HTMLElement | null>, heir: () => HTMLElement | null): void {
  const focusHeir = useEffectEvent(() => {
    // What the same press has opened may have it by now.
    if (document.activeElement === document.body) heir()?.focus();
  });
  // The clean-up of a layout effect runs before the element is removed.
  useLayoutEffect(() => {
    const own = element.current;
    return () => {
      if (own?.contains(document.activeElement)) queueMicrotask(() => focusHeir());
    };
  }, [element]);
}
