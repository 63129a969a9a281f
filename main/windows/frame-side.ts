import { BrowserWindow } from 'electron';
import { OVERLAY_OPTIONS, seeThrough } from './overlay.ts';
import { PAGELESS_RULES } from './roles.ts';
import { windowColour } from './theme.ts';
import type { Rect } from './window-placement.ts';

/**
 * Opens one side of a frame around what is shared: a colour without a page, which needs no process. A single window all around would be black on
 * desktops of X that have no compositor.
 */
export function openSide(bounds: Rect): BrowserWindow {
  const window = new BrowserWindow({
    ...OVERLAY_OPTIONS,
    ...bounds,
    transparent: false,
    backgroundColor: windowColour('--accent'),
    webPreferences: PAGELESS_RULES.frame.preferences,
  });
  seeThrough(window);
  window.showInactive();
  return window;
}
