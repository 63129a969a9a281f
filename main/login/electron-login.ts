import { join } from 'node:path';
import { app } from 'electron';
import { appFile } from '../app-file.ts';
import type { SettingsStore } from '../settings.ts';
import { hasTray } from '../tray/has-tray.ts';
import type { Opening } from '../windows/main-window.ts';
import { autostartFile, systemLoginItem, type LoginItem } from './login-item.ts';

/** Null when the app runs from its sources: what the system would start then is Electron without the app. */
export function loginItem(): LoginItem | null {
  if (!app.isPackaged) return null;
  if (process.platform !== 'linux') return systemLoginItem(app);
  const file = join(app.getPath('appData'), 'autostart', 'earshot.desktop');
  return autostartFile(file, appFile(process.env, process.execPath));
}

/**
 * How the window is first seen. A start at login can be told to show none: by an argument, or on macOS, which gives no arguments
 * then, by the person's setting.
 */
export async function openingOf(hiddenArgument: boolean, settings: SettingsStore): Promise<Opening> {
  const atLogin = process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
  if (!hiddenArgument && !(atLogin && settings.get().startHidden)) return 'shown';
  return (await hasTray(process.platform)) ? 'hidden' : 'minimized';
}
