import { join } from 'node:path';
import { app } from 'electron';
import { appFile } from '../app-file.ts';
import type { SettingsStore } from '../settings.ts';
import { autostartFile, systemLoginItem, type LoginItem } from './login-item.ts';

/** Null when the app runs from its sources: what the system would start then is Electron without the app. */
export function loginItem(): LoginItem | null {
  if (!app.isPackaged) return null;
  if (process.platform !== 'linux') return systemLoginItem(app);
  const file = join(app.getPath('appData'), 'autostart', 'earshot.desktop');
  return autostartFile(file, appFile(process.env));
}

/** Whether this start is one at login that shows no window. */
export function startsHidden(hiddenArgument: boolean, settings: SettingsStore): boolean {
  if (process.platform !== 'darwin') return hiddenArgument;
  return settings.get().startHidden && app.getLoginItemSettings().wasOpenedAtLogin;
}
