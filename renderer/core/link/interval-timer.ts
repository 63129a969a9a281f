/** Calls `tick` every `everyMs` milliseconds while it runs. May be started and stopped any number of times. */
export class IntervalTimer {
  readonly #tick: () => void;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setInterval> | null = null;

  /** @param everyMs time from one tick to the next, ms */
  constructor(everyMs: number, tick: () => void) {
    this.#everyMs = everyMs;
    this.#tick = tick;
  }

  /** Starts or stops the timer. Starting a timer that already runs does not shift its ticks. */
  run(running: boolean): void {
    if (running) this.#timer ??= setInterval(this.#tick, this.#everyMs);
    else if (this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }
}
