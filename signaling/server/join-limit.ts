import { AddressBuckets } from '../net/address-buckets.ts';

const MINUTE_MS = 60_000;
const MAX_ADDRESSES = 1_024;

/**
 * Slows down guessing of room codes: each network address can try `perMinute` different codes at once, and then as many
 * evenly over each minute, which makes at most twice as many in any minute. A code joined within the minute is free, so
 * that all people behind one address get back into their room after a hub's restart. See SPEC.md [LIM-4].
 */
export class JoinLimit {
  readonly #tries: AddressBuckets;
  /** When an address joined a code last; the longest ago first. */
  readonly #joined = new Map<string, number>();

  /** @param perMinute different codes that an address can try at once, and then evenly over each minute */
  constructor(perMinute: number, exemptLoopback: boolean) {
    this.#tries = new AddressBuckets(perMinute, perMinute / 60, MAX_ADDRESSES, exemptLoopback);
  }

  /**
   * @param address the remote address as Node gives it
   * @param now monotonic, ms
   * @returns whether this join may go on
   */
  allow(address: string, code: string, now: number): boolean {
    if (this.#tries.exempts(address)) return true;
    this.#forget(now);
    const key = `${address} ${code}`;
    if (!this.#joined.has(key) && !this.#tries.tryTake(address, now)) return false;
    this.#joined.delete(key);
    this.#joined.set(key, now);
    return true;
  }

  #forget(now: number): void {
    for (const [key, at] of this.#joined) {
      if (now - at < MINUTE_MS) return;
      this.#joined.delete(key);
    }
  }
}
