import { isLoopback } from '../net/addresses.ts';

const WINDOW_MS = 60_000;

/**
 * Slows down guessing of room codes: one network address can try only so many different codes a minute. The same code
 * again is free, so that everybody behind one address gets back into their room when a hub has restarted.
 * Loopback can be exempt: whoever runs programs on the hub's own machine gains nothing by guessing.
 */
export class JoinLimit {
  readonly #perMinute: number;
  readonly #exemptLoopback: boolean;
  readonly #tries = new Map<string, Map<string, number>>();
  #sweptAt = 0;

  constructor(perMinute: number, exemptLoopback: boolean) {
    this.#perMinute = perMinute;
    this.#exemptLoopback = exemptLoopback;
  }

  /**
   * @param address the remote address as Node gives it
   * @param now Unix time, ms
   * @returns whether this join may go on
   */
  allow(address: string, code: string, now: number): boolean {
    if (this.#exemptLoopback && isLoopback(address)) return true;
    this.#sweep(now);
    const codes = this.#tries.get(address) ?? new Map<string, number>();
    const live = [...codes].filter(([, at]) => now - at < WINDOW_MS);
    const allowed = live.length < this.#perMinute || live.some(([known]) => known === code);
    if (allowed) this.#tries.set(address, new Map([...live, [code, now]]));
    return allowed;
  }

  /** Forgets addresses that were not heard of for a window, at most once a window. */
  #sweep(now: number): void {
    if (now - this.#sweptAt < WINDOW_MS) return;
    this.#sweptAt = now;
    for (const [address, codes] of this.#tries) {
      if ([...codes.values()].every((at) => now - at >= WINDOW_MS)) this.#tries.delete(address);
    }
  }
}
