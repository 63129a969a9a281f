/**
 * A clock that stands still while this page does not run. Otherwise a computer that slept or was busy would take its
 * own pause for the other side's silence. Has to be read at least once per `maxGapMs`.
 */
export class RunningClock {
  readonly #maxGapMs: number;
  readonly #clock: () => number;
  #lastRead: number;
  #stoodStillMs = 0;

  /**
   * @param maxGapMs longest time between two readings that counts as running, ms
   * @param clock monotonic, ms
   */
  constructor(maxGapMs: number, clock: () => number = () => performance.now()) {
    this.#maxGapMs = maxGapMs;
    this.#clock = clock;
    this.#lastRead = clock();
  }

  /** ms, monotonic. */
  now(): number {
    const read = this.#clock();
    this.#stoodStillMs += Math.max(0, read - this.#lastRead - this.#maxGapMs);
    this.#lastRead = read;
    return read - this.#stoodStillMs;
  }
}
