import { useLayoutEffect, type RefObject } from 'react';

/**
 * Whether the buttons of each bar have room for their words, which depends on what else it says, and in which language. `data-icons` of a bar
 * says that they have not: their icons stand for them then. Measured before it is drawn, whenever a bar, or what is in it, changes.
 */
export function useBarWords(bars: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = bars.current;
    if (element === null) return;
    const fit = (): void => [...element.children].forEach(fitWords);
    fit();
    const sizes = new ResizeObserver(fit);
    sizes.observe(element);
    // No attributes, which it changes itself.
    const contents = new MutationObserver((records) => records.some(isSaid) && fit());
    contents.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      sizes.disconnect();
      contents.disconnect();
    };
  }, [bars]);
}

/** Not what is pointed at or drawn on the preview of a share, which changes with each movement. */
function isSaid({ target }: MutationRecord): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  return element?.closest('[aria-hidden="true"]') === null;
}

function fitWords(bar: Element): void {
  bar.removeAttribute('data-icons');
  bar.toggleAttribute('data-icons', isCrowded(bar));
}

/** Something would be cut off, to the side or, of what has two lines at most, below. */
function isCrowded(bar: Element): boolean {
  const isCutBelow = (words: Element): boolean => words.scrollHeight > words.clientHeight + 1;
  return (
    bar.scrollWidth > bar.clientWidth + 1 || [...bar.querySelectorAll(':scope > p, [data-words]')].some(isCutBelow)
  );
}
