import { useLayoutEffect, useState, type RefObject } from 'react';

/** As many rows as anybody asks for. */
const ALL = Number.POSITIVE_INFINITY;

/**
 * How many rows of a list are wholly to be seen; 0 where the first is too high. Those that are not keep their place, so that what this says moves nothing that it is measured by.
 *
 * @param isBounded else the list is as long as its rows
 */
export function useFitting(list: RefObject<HTMLElement | null>, isBounded: boolean): number {
  const [fitting, setFitting] = useState(ALL);
  // After each render: there may be other rows.
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || !isBounded) return;
    const measure = () => setFitting(fittingIn(element));
    measure();
    const observer = new ResizeObserver(measure);
    for (const one of [element, ...element.children]) observer.observe(one);
    return () => observer.disconnect();
  });
  return isBounded ? fitting : ALL;
}

function fittingIn(list: HTMLElement): number {
  const end = list.getBoundingClientRect().bottom + 1;
  const first = [...list.children].findIndex((row) => row.getBoundingClientRect().bottom > end);
  return first === -1 ? ALL : first;
}
