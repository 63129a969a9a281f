import type { BrowserWindow, Screen } from 'electron';
import type { Rect } from './window-placement.ts';

const DISPLAY_EVENTS = ['display-added', 'display-removed', 'display-metrics-changed'] as const;

/** The screen, as far as displays come, go and change. */
export type Displays = Pick<Screen, 'getAllDisplays'> & {
  on(event: (typeof DISPLAY_EVENTS)[number], listener: () => void): unknown;
  off(event: (typeof DISPLAY_EVENTS)[number], listener: () => void): unknown;
};

/** @param follow at each change of the displays @returns ends it */
export function followDisplays(screen: Displays, follow: () => void): () => void {
  for (const event of DISPLAY_EVENTS) screen.on(event, follow);
  return () => {
    for (const event of DISPLAY_EVENTS) screen.off(event, follow);
  };
}

/** Puts a window there, also from a display of another scale. */
export function putAt(window: Pick<BrowserWindow, 'setBounds'>, bounds: Rect): void {
  // Twice: Windows takes the size by the scale of the display where the window was.
  window.setBounds(bounds);
  window.setBounds(bounds);
}
