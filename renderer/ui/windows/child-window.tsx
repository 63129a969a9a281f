import { useEffect, useEffectEvent, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { pressOnce } from '../keys/press-once.ts';
import { dressWindow, entitle } from './dress-window.ts';
import { passKeys } from './pass-keys.ts';

interface ChildWindowProps {
  /** An empty window of this page's process; closed with this component. */
  child: Window;
  title: string;
  /** The person, the system or the browser has closed it. */
  onClosed: () => void;
  children: ReactNode;
}

/** Draws in another window, in this page's React tree: contexts, streams and commands are those of the page. */
export function ChildWindow({ child, title, onClosed, children }: ChildWindowProps) {
  const tellClosed = useEffectEvent(onClosed);
  // Kept: a window that was closed has no document any more, and may be drawn in once more before it is told.
  const body = useMemo(() => (child.closed ? null : child.document.body), [child]);

  useLayoutEffect(() => (child.closed ? undefined : entitle(child, title)), [child, title]);

  useLayoutEffect(() => (child.closed ? undefined : dressWindow(child as Window & typeof globalThis)), [child]);
  useEffect(() => (child.closed ? undefined : passKeys(child)), [child]);
  useEffect(() => (child.closed ? undefined : pressOnce(child)), [child]);

  useEffect(() => {
    if (child.closed) return tellClosed();
    const close = (): void => child.close();
    const onPageHide = (): void => tellClosed();
    child.addEventListener('pagehide', onPageHide);
    // A page that goes leaves nothing behind.
    window.addEventListener('pagehide', close);
    return () => {
      child.removeEventListener('pagehide', onPageHide);
      window.removeEventListener('pagehide', close);
    };
  }, [child]);

  return body && createPortal(children, body);
}
