/** A set of listeners for one kind of value. */
export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** @returns a function that removes it again */
  add(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
