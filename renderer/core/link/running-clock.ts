/**
 * A clock that stands still while this page does not run: on a busy or sleeping computer, silence and waiting would
 * otherwise be counted as the other side's. It has to be read at least once per `maxGapMs`.
 */
export class RunningClock {
  readonly #maxGapMs: number;
  readonly #clock: () => number;
  #lastRead: number;
  #stoodStillMs = 0;

  /**
   * @param maxGapMs between two readings; what is above it was not running time, ms
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
