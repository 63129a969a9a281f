import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { logError } from '../log/log.ts';
import { webPreferencesOf, type WindowRole } from './roles.ts';
import { windowColour } from './theme.ts';
import type { Rect } from './window-placement.ts';

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

interface TopWindowOptions {
  role: WindowRole;
  /** Of its page. */
  origin: string;
  /** Folder of the bundled preload scripts. */
  preloadDir: string;
  bounds: Rect;
  title: string;
  /** Whether it can have the focus. */
  focusable: boolean;
  /** Whether it takes the focus when it is shown, from what the person types. */
  takesFocus: boolean;
  /** Its page did not load, or crashed: it can show nothing. */
  onFailed: () => void;
}

/** Opens a small window without a frame above all others; it shows itself once there is something in it. */
export function openTopWindow(options: TopWindowOptions): BrowserWindow {
  const { role, origin, preloadDir, bounds, title, focusable, takesFocus, onFailed } = options;
  const window = new BrowserWindow({
    ...OPTIONS,
    ...bounds,
    title,
    focusable,
    backgroundColor: windowColour('--surface'),
    webPreferences: webPreferencesOf(role, preloadDir),
  });
  // Also above what fills the screen, on Windows and macOS; Wayland lets no window be above others.
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  window.once('ready-to-show', () => (takesFocus ? window.show() : window.showInactive()));
  window.webContents.once('render-process-gone', onFailed);
  window.loadURL(`${origin}/`).catch((error: unknown) => {
    // Closed before it had loaded.
    if (window.isDestroyed()) return;
    logError(`the ${role} window did not load`, error);
    onFailed();
  });
  return window;
}
