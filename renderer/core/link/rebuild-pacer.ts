/** The wait after a first rebuild, which doubles with each further one up to the longest, ms. */
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;
/** After so long without one the next rebuild counts as the first again, ms. */
const RESTED_MS = 60_000;

/**
 * Paces the rebuilds that others ask for: each costs a connection, of which a browser has some hundreds. A link in
 * honest trouble asks every 10 s.
 */
export class RebuildPacer {
  #allowedAt = -Infinity;
  #waitMs = FIRST_WAIT_MS;

  /** Whether one more may be made now. @param now monotonic, ms */
  tryTake(now: number): boolean {
    if (now < this.#allowedAt) return false;
    const rested = now - this.#allowedAt >= RESTED_MS;
    this.#waitMs = rested ? FIRST_WAIT_MS : Math.min(this.#waitMs * 2, LONGEST_WAIT_MS);
    this.#allowedAt = now + this.#waitMs;
    return true;
  }
}
