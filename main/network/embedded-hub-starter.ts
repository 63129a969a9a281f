import { logError } from '../log/log.ts';
import type { EmbeddedHub } from './embedded-hub.ts';

/** Waits between two tries to start the embedded hub: the first and, doubling, the longest, ms. */
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 60_000;

/** Starts the embedded hub, and tries again for as long as that fails (a full disk, a firewall's question). */
export class EmbeddedHubStarter {
  readonly #start: () => Promise<EmbeddedHub>;
  readonly #onStarted: () => void;
  #hub: EmbeddedHub | null = null;
  #retryTimer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param onStarted called when a try after the first one succeeded */
  constructor(start: () => Promise<EmbeddedHub>, onStarted: () => void) {
    this.#start = start;
    this.#onStarted = onStarted;
  }

  get hub(): EmbeddedHub | null {
    return this.#hub;
  }

  /** Resolves after the first try, whether it succeeded or not. */
  async open(): Promise<void> {
    if (!(await this.#try())) this.#retryIn(FIRST_RETRY_MS);
  }

  /** @param movedTo origin of the hub that serves from now on; null for none */
  async close(movedTo: string | null): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    await this.#hub?.close(movedTo);
  }

  #retryIn(waitMs: number): void {
    if (this.#isClosed) return;
    const retry = async (): Promise<void> => {
      if (await this.#try()) this.#onStarted();
      else this.#retryIn(Math.min(2 * waitMs, LONGEST_RETRY_MS));
    };
    this.#retryTimer = setTimeout(() => void retry(), waitMs).unref();
  }

  async #try(): Promise<boolean> {
    try {
      const hub = await this.#start();
      // `close` was called meanwhile, and did not know of this hub.
      if (this.#isClosed) await hub.close(null);
      else this.#hub = hub;
    } catch (error) {
      logError('the own hub could not be started', error);
    }
    return this.#hub !== null;
  }
}
