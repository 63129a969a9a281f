import { Listeners } from './listeners.ts';

/** Counts, and reports only the counts 1, 10, 100 and so on, so that a flood of events causes few reports. */
export class TenfoldCounter {
  /** The count, each time that it has grown tenfold. */
  readonly onTenfold = new Listeners<number>();
  #count = 0;
  #next = 1;

  get count(): number {
    return this.#count;
  }

  add(): void {
    this.#count += 1;
    if (this.#count < this.#next) return;
    this.#next *= 10;
    this.onTenfold.emit(this.#count);
  }
}
