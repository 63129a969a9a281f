import { useState, type MouseEvent } from 'react';

/** A place in the window, px. */
interface Point {
  x: number;
  y: number;
}

export interface MenuAt {
  /** Where the other mouse button was pressed; null: it was not, or that menu is closed. */
  at: Point | null;
  /** Of what the menu is about. */
  onContextMenu: (event: MouseEvent) => void;
  onClosed: () => void;
}

/** Opens a menu at a press of the other mouse button, besides its own button. */
export function useMenuAt(): MenuAt {
  const [at, setAt] = useState<Point | null>(null);
  function onContextMenu(event: MouseEvent): void {
    // React tells also of what is drawn elsewhere, as the menu itself and a question.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    event.preventDefault();
    setAt({ x: event.clientX, y: event.clientY });
  }
  return { at, onContextMenu, onClosed: () => setAt(null) };
}
