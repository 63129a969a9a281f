import { Listeners } from './listeners.ts';

/**
 * Counts, and tells of it at 1, 10, 100 and so on only: whoever makes it count, however often, cannot fill what keeps
 * hearing of it.
 */
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
