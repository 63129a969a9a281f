import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { App } from 'electron';
import { autostartEntry, HIDDEN_ARGUMENT } from './autostart-entry.ts';

/** Whether the app is started when the person logs in. The system keeps it, and may change it too. */
export interface LoginItem {
  isOn(): Promise<boolean>;
  /** @param hidden a start then shows no window; macOS is not told, there the app knows how it was started */
  set(on: boolean, hidden: boolean): Promise<void>;
}

/** On Windows and macOS, by Electron. */
export function systemLoginItem(app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>): LoginItem {
  const isSetWith = (args: string[]): boolean => app.getLoginItemSettings({ args }).openAtLogin;
  return {
    // Windows compares the arguments, too.
    isOn: () => Promise.resolve(isSetWith([]) || isSetWith([HIDDEN_ARGUMENT])),
    set(openAtLogin, hidden) {
      app.setLoginItemSettings({ openAtLogin, args: hidden ? [HIDDEN_ARGUMENT] : [] });
      return Promise.resolve();
    },
  };
}

/**
 * On Linux, a file that desktops read. One that starts something else (the AppImage was moved, somebody changed it) counts as off.
 *
 * @param file in the folder `autostart` of the person's configuration
 * @param executable absolute path of what is to be started
 */
export function autostartFile(file: string, executable: string): LoginItem {
  return {
    async isOn() {
      const contents = await readFile(file, 'utf8').catch(() => null);
      return [true, false].some((hidden) => contents === autostartEntry(executable, hidden));
    },
    async set(on, hidden) {
      if (!on) return rm(file, { force: true });
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, autostartEntry(executable, hidden));
    },
  };
}
