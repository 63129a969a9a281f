import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { allWindows } from './browser-window.ts';
import { closeChromium, startChromium } from './chromium-host.ts';
import { onCommand } from './commands.ts';
import { preventable } from './preventable.ts';
import { STARTED_AGAIN_WHILE_ENDING, takeInstanceLock } from './instance-lock.ts';
import { LoginItems, PACKAGED } from './login-items.ts';
import { checkArgument } from './options.ts';
import { becomeReady, isAppReady } from './ready.ts';
import { report } from './report.ts';

/** What this app uses of Electron's. */
type Used = Pick<
  Electron.App,
  | 'isPackaged'
  | 'whenReady'
  | 'isReady'
  | 'getPath'
  | 'setPath'
  | 'getPreferredSystemLanguages'
  | 'setBadgeCount'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'
  | 'setAsDefaultProtocolClient'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'relaunch'
  | 'exit'
> & { readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'> };

/** Electron's `app`: its lifecycle events come in Electron's order. */
class App extends EventEmitter implements Used {
  readonly isPackaged = process.env[PACKAGED] !== undefined;
  readonly #loginItems = new LoginItems();
  readonly #switches: string[] = [];
  readonly #paths = new Map([
    ['userData', join(tmpdir(), 'earshot-stand-in')],
    ['appData', process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')],
  ]);
  #ready: Promise<void> | null = null;
  #quitting = false;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      checkArgument(name, 'string');
      if (isAppReady()) throw new Error(`nobody reads the switch ${name} once the app is ready`);
      this.#switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
    hasSwitch: (name: string): boolean =>
      [...process.argv, ...this.#switches].some((one) => one === `--${name}` || one.startsWith(`--${name}=`)),
  };

  whenReady(): Promise<void> {
    this.#ready ??= startChromium(this.getPath('userData'), this.#switches).then(() => {
      becomeReady();
      this.emit('ready', {}, {});
    });
    return this.#ready;
  }

  isReady(): boolean {
    return isAppReady();
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`the stand-in has no path "${name}"`);
    return path;
  }

  /** @throws as Electron does, for a name that it does not know and for a path that is not absolute */
  setPath(name: string, path: string): void {
    this.getPath(name);
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    this.#paths.set(name, path);
  }

  /** The tests' desktop speaks English. */
  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }

  /** @throws as where there is none: the tests' desktop is no macOS and no launcher of Windows */
  setBadgeCount(count = 0): boolean {
    if (!Number.isInteger(count) || count < 0) throw new TypeError('a badge has a count');
    if (process.platform === 'win32') throw new Error('Windows has no badge count');
    report({ kind: 'badge', count });
    return true;
  }

  setLoginItemSettings(settings: Electron.Settings): void {
    this.#loginItems.set(settings);
  }

  getLoginItemSettings(options?: Electron.LoginItemSettingsOptions): Electron.LoginItemSettings {
    return this.#loginItems.get(options);
  }

  /** @throws for what Electron refuses */
  setAsDefaultProtocolClient(protocol: string, path?: string, args?: string[]): boolean {
    const isText = (text: unknown) => text === undefined || typeof text === 'string';
    if (typeof protocol !== 'string' || !isText(path)) throw new TypeError('a protocol and a path are strings');
    if (args !== undefined && !(Array.isArray(args) && args.every(isText)))
      throw new TypeError('arguments are strings');
    report({ kind: 'default-protocol', protocol });
    return true;
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), (argv) => this.#onSecondStart(argv));
  }

  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    if (preventable((event) => this.emit('before-quit', event))) {
      this.#quitting = false;
      return;
    }
    void Promise.all(allWindows().map((window) => window.close())).then(() => {
      this.#quitting = false;
      // A window that refuses to close keeps the app.
      if (allWindows().some((window) => !window.isDestroyed())) return;
      if (!preventable((event) => this.emit('will-quit', event))) return this.exit(0);
      // The app still says goodbye: the one moment that a test could not hit from outside.
      if (process.env[STARTED_AGAIN_WHILE_ENDING] !== undefined) this.#onSecondStart(process.argv);
    });
  }

  /** The test's side plays the helper that Electron leaves behind (see launch.ts). */
  relaunch(): void {
    report({ kind: 'relaunch' });
  }

  exit(code = 0): void {
    this.emit('quit', {}, code);
    void closeChromium().finally(() => process.exit(code));
  }

  #onSecondStart(argv: string[]): void {
    this.emit('second-instance', {}, argv, process.cwd());
  }

  /** Called when a window is gone. Quitting by itself is the default where nobody listens. */
  windowClosed(): void {
    if (allWindows().length > 0 || this.#quitting) return;
    if (!this.emit('window-all-closed')) this.quit();
  }
}

export const app = new App();

onCommand('open-url', ({ url }) => {
  if (!preventable((event) => app.emit('open-url', event, url))) throw new Error('nobody takes the address');
});

// As Electron does on Linux.
process.on('SIGTERM', () => app.quit());
