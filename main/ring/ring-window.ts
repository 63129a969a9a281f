import { BrowserWindow, screen } from 'electron';
import { RING_ORIGIN } from '../app-url.ts';
import { logError } from '../log/log.ts';
import { webPreferencesOf } from '../windows/roles.ts';
import { windowColour } from '../windows/theme.ts';
import { spoken } from '../words/spoken.ts';
import { placeRingWindow } from './ring-placement.ts';

/**
 * Opens the window in which a call is answered that nobody would see otherwise: above all others, and without taking the
 * focus from what the person types.
 *
 * @param preloadDir folder of the bundled preload scripts
 * @param onFailed its page did not load, or crashed: it can show nothing
 */
export function openRingWindow(preloadDir: string, onFailed: () => void): BrowserWindow {
  const window = new BrowserWindow({
    ...placeRingWindow(screen.getPrimaryDisplay().workArea),
    title: spoken().incomingCall,
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: windowColour('--surface'),
    webPreferences: webPreferencesOf('ring', preloadDir),
  });
  // Also above what fills the screen, on Windows and macOS; Wayland lets no window be above others.
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  window.once('ready-to-show', () => window.showInactive());
  window.webContents.once('render-process-gone', onFailed);
  window.loadURL(`${RING_ORIGIN}/`).catch((error: unknown) => {
    // Closed before it had loaded.
    if (window.isDestroyed()) return;
    logError('the ring window did not load', error);
    onFailed();
  });
  return window;
}
