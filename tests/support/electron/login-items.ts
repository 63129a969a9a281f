import { checkOptions, type OptionType } from './options.ts';

/** Set in the environment of an app that is to believe that it was installed: only such a one is started at login. */
export const PACKAGED = 'EARSHOT_STAND_IN_PACKAGED';

const OPTIONS = {
  type: 'string',
  serviceName: 'string',
  path: 'string',
  args: 'array',
} as const satisfies Record<keyof Electron.LoginItemSettingsOptions, OptionType>;
const SETTINGS = {
  ...OPTIONS,
  openAtLogin: 'boolean',
  enabled: 'boolean',
  name: 'string',
} as const satisfies { [Option in keyof Electron.Settings]-?: OptionType };

/** Electron's login items, as Windows keeps them. */
export class LoginItems {
  #kept: Electron.Settings = {};

  /** @throws where Electron has none, and for an option that it does not know */
  set(settings: Electron.Settings): void {
    refuseOnLinux();
    checkOptions(settings, SETTINGS, 'setLoginItemSettings');
    this.#kept = settings;
  }

  get(options: Electron.LoginItemSettingsOptions = {}): Electron.LoginItemSettings {
    refuseOnLinux();
    checkOptions(options, OPTIONS, 'getLoginItemSettings');
    const isTheSame = (options.args ?? []).join() === (this.#kept.args ?? []).join();
    const openAtLogin = this.#kept.openAtLogin === true && isTheSame;
    const status = openAtLogin ? 'enabled' : 'not-registered';
    return { openAtLogin, wasOpenedAtLogin: false, status, executableWillLaunchAtLogin: openAtLogin, launchItems: [] };
  }
}

function refuseOnLinux(): void {
  if (process.platform === 'linux') throw new Error('Linux has no login items');
}
