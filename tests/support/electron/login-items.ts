/** Set in the environment of an app that is to believe that it was installed: only such a one is started at login. */
export const PACKAGED = 'EARSHOT_STAND_IN_PACKAGED';

/** What Electron takes here, by its own types. */
const SETTINGS = ['openAtLogin', 'type', 'serviceName', 'path', 'args', 'enabled', 'name'] as const;
const OPTIONS = ['type', 'serviceName', 'path', 'args'] as const;
type Known = Record<(typeof SETTINGS)[number], unknown>;

/** Electron's login items, as Windows keeps them. */
export class LoginItems {
  #kept: Electron.Settings = {};

  /** @throws where Electron has none, and for an option that it does not know */
  set(settings: Electron.Settings): void {
    refuse(settings satisfies Partial<Known>, SETTINGS);
    this.#kept = settings;
  }

  get(options: Electron.LoginItemSettingsOptions = {}): Electron.LoginItemSettings {
    refuse(options satisfies Partial<Known>, OPTIONS);
    const isTheSame = (options.args ?? []).join() === (this.#kept.args ?? []).join();
    const openAtLogin = this.#kept.openAtLogin === true && isTheSame;
    const status = openAtLogin ? 'enabled' : 'not-registered';
    return { openAtLogin, wasOpenedAtLogin: false, status, executableWillLaunchAtLogin: openAtLogin, launchItems: [] };
  }
}

function refuse(given: object, known: readonly string[]): void {
  if (process.platform === 'linux') throw new Error('Linux has no login items');
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new TypeError(`unknown option ${unknown}`);
}
