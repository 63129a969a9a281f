/** Calls `beat` at a steady pace, for as long as there is something to watch. */
export class Heartbeat {
  readonly #beat: () => void;
  readonly #everyMs: number;
  #timer: ReturnType<typeof setInterval> | null = null;

  constructor(everyMs: number, beat: () => void) {
    this.#everyMs = everyMs;
    this.#beat = beat;
  }

  /** Starts or stops it; when it runs already it keeps its pace. */
  run(running: boolean): void {
    if (running) this.#timer ??= setInterval(this.#beat, this.#everyMs);
    else if (this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }
}
