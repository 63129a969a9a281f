import type { Clock } from '../../net/clock.ts';

/** Time that passes only when `run` says so. */
export class SimulatedClock implements Clock {
  #now = 0;
  #order = 0;
  readonly #due: { at: number; order: number; run: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.#now + ms, order: (this.#order += 1), run };
    const index = this.#due.findIndex(({ at, order }) => at > entry.at || (at === entry.at && order > entry.order));
    this.#due.splice(index === -1 ? this.#due.length : index, 0, entry);
    return () => {
      const found = this.#due.indexOf(entry);
      if (found !== -1) this.#due.splice(found, 1);
    };
  }

  /** Lets time pass until a condition holds; rejects when it does not within `withinMs`. Returns the ms it took. */
  async until(condition: () => boolean, withinMs: number): Promise<number> {
    const start = this.#now;
    while (!condition()) {
      const next = this.#due[0];
      if (next === undefined || next.at > start + withinMs) throw new Error(`not within ${withinMs} ms`);
      await this.#runNext();
    }
    return this.#now - start;
  }

  async run(ms: number): Promise<void> {
    const end = this.#now + ms;
    while ((this.#due[0]?.at ?? Infinity) <= end) await this.#runNext();
    this.#now = end;
  }

  async #runNext(): Promise<void> {
    const next = this.#due.shift()!;
    this.#now = next.at;
    next.run();
    // Promises that this resolves run in the same simulated moment.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
