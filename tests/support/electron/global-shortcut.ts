import { onCommand } from './commands.ts';
import { checkArgument } from './options.ts';
import { refuseBeforeReady } from './ready.ts';
import { report } from './report.ts';

/** As far as this app needs Electron's accelerators: modifiers, then a letter, a digit, a function key or Escape. */
const ACCELERATOR = /^(?:(?:CommandOrControl|Command|Control|Alt|Shift)\+)*(?:[A-Z\d]|F(?:[1-9]|1\d|2[0-4])|Escape)$/;

type Used = Pick<Electron.GlobalShortcut, 'register' | 'unregister' | 'unregisterAll' | 'isRegistered'>;

/** Electron's `globalShortcut`: the test presses the keys, and is told which the app has. */
class GlobalShortcut implements Used {
  readonly #registered = new Map<string, () => void>();
  /** Other programs'. */
  readonly #taken = new Set<string>();

  constructor() {
    onCommand('press-global', ({ keys }) => this.#registered.get(keys)?.());
    onCommand('take-global', ({ keys }) => void this.#taken.add(keys));
  }

  /**
   * @returns false for keys that another program has, or that are registered already
   * @throws as Electron does, before the app is ready, and for what is no accelerator
   */
  register(accelerator: string, callback: () => void): boolean {
    check(accelerator);
    checkArgument(callback, 'function', 1);
    if (this.#taken.has(accelerator) || this.#registered.has(accelerator)) return false;
    this.#registered.set(accelerator, callback);
    this.#report();
    return true;
  }

  unregister(accelerator: string): void {
    check(accelerator);
    this.#registered.delete(accelerator);
    this.#report();
  }

  unregisterAll(): void {
    refuseBeforeReady('globalShortcut');
    this.#registered.clear();
    this.#report();
  }

  isRegistered(accelerator: string): boolean {
    check(accelerator);
    return this.#registered.has(accelerator);
  }

  #report(): void {
    report({ kind: 'global-keys', keys: [...this.#registered.keys()] });
  }
}

function check(accelerator: string): void {
  refuseBeforeReady('globalShortcut');
  if (!ACCELERATOR.test(accelerator))
    throw new TypeError(`Error processing argument at index 0, conversion failure from ${accelerator}`);
}

export const globalShortcut = new GlobalShortcut();
