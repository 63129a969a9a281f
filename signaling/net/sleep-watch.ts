/** Longer than a busy computer keeps waiting what is due each second, ms. */
const ASLEEP_MS = 5_000;

/** Notices that this process stood still, as in the computer's sleep. By the time of day: in a sleep the monotonic clock may stand still too. */
export class SleepWatch {
  readonly #timeOfDay: () => number;
  #lookedAt: number;

  /** @param timeOfDay ms; replaced in tests */
  constructor(timeOfDay: () => number = Date.now) {
    this.#timeOfDay = timeOfDay;
    this.#lookedAt = timeOfDay();
  }

  /** Whether it stood still since the last look; to be called once a second. */
  look(): boolean {
    const before = this.#lookedAt;
    this.#lookedAt = this.#timeOfDay();
    return this.#lookedAt - before >= ASLEEP_MS;
  }
}
