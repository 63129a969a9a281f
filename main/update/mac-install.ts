import type { MacUpdater } from 'electron-updater';

type Squirrel = Pick<MacUpdater, 'autoRunAppAfterInstall' | 'quitAndInstall' | 'once' | 'off'>;

/** How long the system's updater may take to copy, unpack and look at what was downloaded, ms. */
const PREPARE_MS = 5 * 60_000;

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

  /** Resolves once Squirrel has what was downloaded; rejects when it does not take it, says nothing of it, or is not to any more. */
  async prepare(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    let refuse = (_why: Error): void => {};
    const taken = new Promise<void>((resolve, reject) => {
      this.#onTaken = resolve;
      refuse = reject;
    });
    const onGivenUp = (): void => refuse(new Error('given up'));
    const timer = setTimeout(() => refuse(new Error('the system’s updater says nothing')), PREPARE_MS);
    signal.addEventListener('abort', onGivenUp);
    this.#updater.once('error', refuse);
    try {
      // Else it would end the app by itself as soon as it can.
      this.#updater.autoRunAppAfterInstall = false;
      this.#updater.quitAndInstall();
      await taken;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onGivenUp);
      this.#updater.off('error', refuse);
    }
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
