import { useEffect, useEffectEvent, useLayoutEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
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

  useLayoutEffect(() => entitle(child, title), [child, title]);

  useLayoutEffect(() => dressWindow(child as Window & typeof globalThis), [child]);
  useEffect(() => passKeys(child), [child]);

  useEffect(() => {
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

  return createPortal(children, child.document.body);
}
