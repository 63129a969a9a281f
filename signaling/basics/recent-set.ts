import { RecentMap } from './recent-map.ts';

/** As `RecentMap`, of values alone. */
export class RecentSet<T> {
  readonly #values: RecentMap<T, true>;

  /** @param most values kept; at least 1 */
  constructor(most: number) {
    this.#values = new RecentMap(most);
  }

  has(value: T): boolean {
    return this.#values.get(value) === true;
  }

  /** Adds a value, or makes it the newest one. */
  add(value: T): void {
    this.#values.set(value, true);
  }
}
