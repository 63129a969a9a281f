/** The window that an element is in: a share may be in one of its own, whose frames, timers and clipboard go on while the page's is hidden. */
export function windowOf(element: Element | null): Window {
  return element?.ownerDocument.defaultView ?? window;
}

/** Gives an element the focus after what is done now, which takes that itself. @returns leaves it */
export function focusInFrame(element: HTMLElement | null): () => void {
  const view = windowOf(element);
  const frame = view.requestAnimationFrame(() => element?.focus());
  return () => view.cancelAnimationFrame(frame);
}
