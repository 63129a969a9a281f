import type { BrowserWindow } from 'electron';
import { CONTROL_ORIGIN } from '../app-url.ts';
import { keepsOutOfCaptures } from '../windows/captures.ts';
import { openTopWindow } from '../windows/top-window.ts';
import type { Rect } from '../windows/window-placement.ts';

/** Whether a window takes clicks and keys, and whether it asks for them. */
export type Presence = 'asks' | 'waits' | 'see-through';

interface ControlWindowOptions {
  /** Folder of the bundled preload scripts. */
  preloadDir: string;
  title: string;
  bounds: Rect;
  presence: Presence;
  /** Its page did not load, or crashed: it can show nothing. */
  onFailed: () => void;
}

/** Opens one of the windows of remote control. */
export function openControlWindow({ presence, ...options }: ControlWindowOptions): BrowserWindow {
  const window = openTopWindow({
    ...options,
    role: 'control',
    origin: CONTROL_ORIGIN,
    // On Linux a window that takes no focus stays where it is put, above what fills the screen.
    focusable: presence !== 'see-through',
    takesFocus: presence === 'asks',
  });
  window.setContentProtection(keepsOutOfCaptures(process.platform));
  if (presence === 'see-through') window.setIgnoreMouseEvents(true);
  return window;
}
