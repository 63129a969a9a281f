import { useEffectEvent, useLayoutEffect, type RefObject } from 'react';

/**
 * Gives the focus on when an element goes by itself that has it, to somewhere nearer than where it goes anyway (`use-focus-keeper.ts`).
 *
 * @param heir asked when the element is gone and whatever takes its place is there, with what stood after it and before it
 */
export function useFocusHeir(
  element: RefObject<HTMLElement | null>,
  heir: (after: Element | null, before: Element | null) => HTMLElement | null,
): void {
  const focusHeir = useEffectEvent((after: Element | null, before: Element | null) => {
    // What the same press has opened may have it by now.
    if (document.activeElement === document.body) heir(after, before)?.focus();
  });
  // The clean-up of a layout effect runs before the element is removed.
  useLayoutEffect(() => {
    const own = element.current;
    return () => {
      if (!own?.contains(document.activeElement)) return;
      const { nextElementSibling, previousElementSibling } = own;
      queueMicrotask(() => focusHeir(nextElementSibling, previousElementSibling));
    };
  }, [element]);
}
