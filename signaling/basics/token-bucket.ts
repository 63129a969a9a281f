/**
 * A token bucket whose debt may grow to its capacity, so that it has two thresholds: empty (refuse) and in full debt (a
 * flood).
 */
export class TokenBucket {
  readonly #capacity: number;
  readonly #perMs: number;
  #tokens: number;
  #filledAt: number;

  /** @param now monotonic, ms */
  constructor(capacity: number, perSecond: number, now: number) {
    this.#capacity = capacity;
    this.#perMs = perSecond / 1000;
    this.#tokens = capacity;
    this.#filledAt = now;
  }

  /** Takes `count` tokens, also when there are none left. */
  take(count: number, now: number): 'ok' | 'empty' | 'flood' {
    this.#refill(now);
    this.#tokens -= count;
    if (this.#tokens >= 0) return 'ok';
    return this.#tokens > -this.#capacity ? 'empty' : 'flood';
  }

  /** Takes `count` tokens if there are that many; otherwise takes none, so that refused attempts cause no debt. */
  tryTake(count: number, now: number): boolean {
    this.#refill(now);
    if (this.#tokens < count) return false;
    this.#tokens -= count;
    return true;
  }

  #refill(now: number): void {
    const refill = Math.max(0, now - this.#filledAt) * this.#perMs;
    this.#filledAt = now;
    this.#tokens = Math.min(this.#capacity, this.#tokens + refill);
  }
}
