/** A set that keeps the values added last, so that whoever names many cannot fill the memory. */
export class RecentSet<T> {
  readonly #values = new Set<T>();
  readonly #most: number;

  /** @param most values kept; at least 1 */
  constructor(most: number) {
    this.#most = most;
  }

  has(value: T): boolean {
    return this.#values.has(value);
  }

  /** Adds a value, or makes it the newest one. */
  add(value: T): void {
    this.#values.delete(value);
    this.#values.add(value);
    const oldest = this.#values.values().next();
    if (this.#values.size > this.#most && !oldest.done) this.#values.delete(oldest.value);
  }
}
