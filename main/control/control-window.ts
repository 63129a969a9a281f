import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { CONTROL_ORIGIN } from '../app-url.ts';
import { logError } from '../log/log.ts';
import { keepsOutOfCaptures } from '../windows/captures.ts';
import { webPreferencesOf } from '../windows/roles.ts';
import { windowColour } from '../windows/theme.ts';
import type { Rect } from '../windows/window-placement.ts';

const OPTIONS = {
  show: false,
  frame: false,
  resizable: false,
  minimizable: false,
  maximizable: false,
  fullscreenable: false,
  skipTaskbar: true,
  alwaysOnTop: true,
} as const satisfies BrowserWindowConstructorOptions;

/** Whether a window takes clicks and keys, and whether it asks for them. */
type Presence = 'asks' | 'waits' | 'see-through';

interface ControlWindowOptions {
  /** Folder of the bundled preload scripts. */
  preloadDir: string;
  title: string;
  bounds: Rect;
  presence: Presence;
  /** Its page did not load, or crashed: it can show nothing. */
  onFailed: () => void;
}

/** Opens one of the windows of remote control, above all others; it shows itself. */
export function openControlWindow({
  preloadDir,
  title,
  bounds,
  presence,
  onFailed,
}: ControlWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...OPTIONS,
    ...bounds,
    title,
    // On Linux that leaves it where it is put, above what fills the screen.
    focusable: presence !== 'see-through',
    backgroundColor: windowColour('--surface'),
    webPreferences: webPreferencesOf('control', preloadDir),
  });
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  window.setContentProtection(keepsOutOfCaptures(process.platform));
  if (presence === 'see-through') window.setIgnoreMouseEvents(true);
  window.once('ready-to-show', () => (presence === 'asks' ? window.show() : window.showInactive()));
  window.webContents.once('render-process-gone', onFailed);
  window.loadURL(`${CONTROL_ORIGIN}/`).catch((error: unknown) => {
    // Closed before it had loaded.
    if (window.isDestroyed()) return;
    logError('a window of remote control did not load', error);
    onFailed();
  });
  return window;
}
