import { writeFileSync } from 'node:fs';
import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from '../app-url.ts';
import { logError } from '../log/log.ts';
import type { SettingsStore } from '../settings.ts';
import { displays } from './displays.ts';
import { webPreferencesOf } from './roles.ts';
import { windowColour } from './theme.ts';
import { MIN_SIZE, placeWindow } from './window-placement.ts';

/** `hidden`: the tray brings it back. */
export type Opening = 'shown' | 'hidden' | 'minimized';

/**
 * Creates the main window where it was last time, and remembers its place when it is closed. Shows nothing yet: call
 * `showPage` once the bridge answers.
 *
 * @param preloadDir folder of the bundled preload scripts
 * @param opening how the window is then seen
 */
export function createMainWindow(preloadDir: string, settings: SettingsStore, opening: Opening): BrowserWindow {
  const saved = settings.get().window;
  const [primary, ...others] = displays();
  const workAreas = [primary.workArea, ...others.map(({ workArea }) => workArea)] as const;
  const window = new BrowserWindow({
    ...placeWindow(saved?.bounds ?? null, workAreas),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: windowColour('--bg'),
    webPreferences: webPreferencesOf('main', preloadDir),
  });
  // Maximizing shows it.
  if (saved?.maximized && opening === 'shown') window.maximize();
  else if (saved?.maximized) window.once('show', () => window.maximize());
  window.once('ready-to-show', () => {
    if (opening === 'shown') window.show();
    if (opening === 'minimized') window.minimize();
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

/** `npm start` looks for this file to learn whether Electron works here (scripts/lib/electron.mjs). */
function tellOpened(): void {
  const file = process.env['EARSHOT_OPENED_FILE'];
  if (file !== undefined) writeFileSync(file, '');
}
