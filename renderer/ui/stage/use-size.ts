import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Size } from './layout.ts';

/** The element's content size, CSS pixels, kept up to date; zero before the first measurement. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const view = element.current?.ownerDocument.defaultView;
    if (!element.current || !view) return;
    // Another window's elements are measured while that one is drawn, whatever this one is.
    const observer = new view.ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
