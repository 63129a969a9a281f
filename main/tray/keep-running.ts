import { app, autoUpdater, dialog, type BrowserWindow } from 'electron';
import { logError } from '../log/log.ts';
import type { SettingsStore } from '../settings.ts';
import { spoken } from '../words/spoken.ts';
import { closesForGood, closingWords } from './closing.ts';
import { hasTray } from './has-tray.ts';

/** Puts the window away when a person closes it, instead of ending the app; unless they set that otherwise. */
export function keepRunningWhenClosed(window: BrowserWindow, settings: SettingsStore): void {
  let quitting = false;
  let isBeingPutAway = false;
  app.on('before-quit', () => (quitting = true));
  // On macOS an update closes the windows first.
  autoUpdater.on('before-quit-for-update', () => (quitting = true));
  window.on('close', (event) => {
    if (closesForGood({ quitting, keepRunning: settings.get().keepRunning })) return;
    event.preventDefault();
    if (isBeingPutAway) return;
    isBeingPutAway = true;
    putAway(window, settings)
      .catch((error: unknown) => logError('the window was not put away', error))
      .finally(() => (isBeingPutAway = false));
  });
}

/** Says once what that means. */
async function putAway(window: BrowserWindow, settings: SettingsStore): Promise<void> {
  const isTrayThere = await hasTray(process.platform);
  if (window.isDestroyed()) return;
  if (!settings.get().toldOfClosing) {
    const words = closingWords(process.platform, isTrayThere, spoken());
    const buttons = [spoken().ok, spoken().quit];
    const { response } = await dialog.showMessageBox(window, { type: 'info', ...words, buttons, cancelId: 0 });
    if (response === 1) return app.quit();
    if (window.isDestroyed()) return;
    await settings.update({ toldOfClosing: true });
  }
  if (isTrayThere) hide(window);
  else window.minimize();
}

/**
 * A minimised window is restored before, or it would count as minimised still, and a call would flash it where it cannot be seen. On macOS one
 * that fills the screen leaves that first, or a black screen would be left behind.
 */
function hide(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  if (process.platform !== 'darwin' || !window.isFullScreen()) return window.hide();
  window.once('leave-full-screen', () => window.hide());
  window.setFullScreen(false);
}
