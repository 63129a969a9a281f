import { logError } from '../log.ts';
import type { EmbeddedHub } from './embedded-hub.ts';

/** Between two tries to start the own hub, ms: the first, and the longest that it grows to. */
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 60_000;

/** The own hub, tried again for as long as it cannot start (a full disk, a firewall that asks): meanwhile there is none. */
export class EmbeddedHubStarter {
  readonly #start: () => Promise<EmbeddedHub>;
  readonly #onStarted: () => void;
  #hub: EmbeddedHub | null = null;
  #retryTimer: NodeJS.Timeout | undefined;
  #isClosed = false;

  /** @param onStarted called when a later try than the first has made it */
  constructor(start: () => Promise<EmbeddedHub>, onStarted: () => void) {
    this.#start = start;
    this.#onStarted = onStarted;
  }

  get hub(): EmbeddedHub | null {
    return this.#hub;
  }

  /** Resolves after the first try, whatever comes of it. */
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
      // Closed in the meantime: nobody else would close this one.
      if (this.#isClosed) await hub.close(null);
      else this.#hub = hub;
    } catch (error) {
      logError('the own hub could not be started', error);
    }
    return this.#hub !== null;
  }
}
