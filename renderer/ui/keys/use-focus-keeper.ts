import { useEffect, useEffectEvent, type RefObject } from 'react';

/**
 * Gives the focus on when what had it last in an element goes, by a press or by itself, and leaves it to the page as a whole, where Tab
 * begins anew and screen readers say nothing. What opens over the page goes for the button that opened it.
 *
 * @param heir asked when that is gone and whatever takes its place is there
 */
export function useFocusKeeper(element: RefObject<HTMLElement | null>, heir: () => HTMLElement | null): void {
  const giveOn = useEffectEvent(() => {
    // What the same press has opened may have it by now. Whoever uses a mouse has scrolled to where they are.
    if (document.activeElement === document.body) heir()?.focus({ preventScroll: true });
  });
  useEffect(() => {
    const own = element.current;
    if (own === null) return;
    let last: Element | null = null;
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last = target;
    };
    // Browsers differ in whether they tell it by an event.
    const removals = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      // What is gone may have an heir of its own (`useFocusHeir`), which comes first.
      queueMicrotask(() => giveOn());
    });
    own.addEventListener('focusin', onFocusIn);
    removals.observe(own, { childList: true, subtree: true });
    return () => {
      own.removeEventListener('focusin', onFocusIn);
      removals.disconnect();
    };
  }, [element]);
}
