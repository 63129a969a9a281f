import { writeFileSync } from 'node:fs';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_ORIGIN } from './app-url.ts';
import { logError } from './log.ts';
import type { SettingsStore } from './settings.ts';
import { MIN_SIZE, placeWindow, type Rect } from './window-placement.ts';

/**
 * Creates the app's one window where it was last time, and remembers its place when it is closed. Shows nothing yet:
 * call `showPage` once the bridge answers.
 *
 * @param preload path of the bundled preload script
 */
export function createWindow(preload: string, settings: SettingsStore): BrowserWindow {
  const saved = settings.get().window;
  const window = new BrowserWindow({
    ...placeWindow(saved?.bounds ?? null, workAreas()),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    autoHideMenuBar: true,
    // What is seen before the first paint, so that a dark window does not flash white.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14161a' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // A call goes on while the window is covered or minimized, and rings without a click before.
      backgroundThrottling: false,
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  if (saved?.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
    tellOpened();
  });
  window.on('close', () => {
    const placement = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    settings.update({ window: placement }).catch((error: unknown) => logError('window place not kept', error));
  });
  return window;
}

/** Loads the renderer. A rejected load (the window was closed meanwhile) is nobody's concern. */
export function showPage(window: BrowserWindow): void {
  window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => logError('the page did not load', error));
}

/** Brings the window to the front, for somebody who started the app a second time. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** `npm start` looks for this file to learn whether Electron works here (scripts/lib/electron.mjs). */
function tellOpened(): void {
  const file = process.env['EARSHOT_OPENED_FILE'];
  if (file !== undefined) writeFileSync(file, '');
}

function workAreas(): readonly [Rect, ...Rect[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  return [primary.workArea, ...others.map((display) => display.workArea)];
}
