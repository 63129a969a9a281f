import type { MacUpdater } from 'electron-updater';

type Squirrel = Pick<MacUpdater, 'autoRunAppAfterInstall' | 'quitAndInstall' | 'once' | 'off'>;

/**
 * On macOS the system's own updater (Squirrel) takes over what was downloaded, looks at it, and only then ends the app. Here that has two
 * steps: a call may have begun meanwhile, or Squirrel may not take it.
 */
export class MacInstall {
  readonly #updater: Squirrel;
  #onTaken = (): void => {};

  constructor(updater: Squirrel) {
    this.#updater = updater;
  }

  /** Resolves once Squirrel has what was downloaded; rejects when it does not take it. */
  async prepare(): Promise<void> {
    let onRefused = (_error: Error): void => {};
    const taken = new Promise<void>((resolve, reject) => {
      this.#onTaken = resolve;
      onRefused = reject;
    });
    this.#updater.once('error', onRefused);
    // Else it would end the app by itself as soon as it can.
    this.#updater.autoRunAppAfterInstall = false;
    this.#updater.quitAndInstall();
    await taken.finally(() => this.#updater.off('error', onRefused));
  }

  /** For electron-updater, in place of what ends the app: called when Squirrel has what was downloaded. */
  taken(): void {
    this.#onTaken();
  }

  /** Ends the app, installs, and starts the new version. After `prepare`. */
  install(): void {
    this.#updater.autoRunAppAfterInstall = true;
    this.#updater.quitAndInstall();
  }
}
