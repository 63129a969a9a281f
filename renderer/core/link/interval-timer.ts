/** Calls `beat` at a steady pace, for as long as there is something to watch. */
export class IntervalTimer {
  readonly #tick: () => void;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(everyMs: number, tick: () => void) {
    this.#everyMs = everyMs;
    this.#tick = tick;
  }

  /** Starts or stops it; when it runs already it keeps its pace. */
  run(running: boolean): void {
    if (running) this.#timer ??= setInterval(this.#tick, this.#everyMs);
    else if (this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }
}
