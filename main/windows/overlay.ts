import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { keepsOutOfCaptures, type CapturedDisplay } from './captures.ts';
import { followDisplays, putAt, type Displays } from './follow-displays.ts';
import { sharedBounds } from './shared-part.ts';

/** Of the window over what is shared. It is seen, and is otherwise not there. */
export const OVERLAY_OPTIONS = {
  show: false,
  transparent: true,
  backgroundColor: '#00000000',
  frame: false,
  hasShadow: false,
  roundedCorners: false,
  // macOS would keep it below the menu bar.
  enableLargerThanScreen: true,
  focusable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
  resizable: false,
  movable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
} as const satisfies BrowserWindowConstructorOptions;

/** Everything under it is used as if it were not there, on every workspace and above what fills the screen. */
export function seeThrough(window: BrowserWindow): void {
  window.setIgnoreMouseEvents(true);
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  // Not where only some versions of the system obey: the others in the call are told whether it is in the picture.
  window.setContentProtection(keepsOutOfCaptures(process.platform));
}

export type Overlay = Pick<BrowserWindow, 'setBounds' | 'hide' | 'close'> & {
  once(event: 'closed', listener: () => void): unknown;
};

interface Followed {
  screen: Displays;
  capture: Pick<CapturedDisplay, 'onChange'>;
}

/** Has an overlay follow displays and what is captured, for as long as it is there. @param follow at each change of these */
export function whileThere(overlay: Overlay, { screen, capture }: Followed, follow: () => void): void {
  const ends = [followDisplays(screen, follow), capture.onChange.add(follow)];
  overlay.once('closed', () => {
    for (const end of ends) end();
  });
}

/** At once, whatever its page says to its closing. */
export function takeAway(overlay: Overlay): void {
  overlay.hide();
  overlay.close();
}

/** Follows what is shared of the display that is captured; with that, the overlay goes. */
export function keepOver(window: Overlay, capture: CapturedDisplay, screen: Displays): void {
  function follow(): void {
    const bounds = sharedBounds(screen.getAllDisplays(), capture);
    if (bounds === null) return takeAway(window);
    putAt(window, bounds);
  }

  whileThere(window, { screen, capture }, follow);
  follow();
}
