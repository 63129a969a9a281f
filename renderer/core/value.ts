import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';

/** One watched value, replaced as a whole at each change. */
export class Value<T> {
  readonly store: StoreApi<T>;

  constructor(initial: T) {
    this.store = createStore<T>(() => initial);
  }

  get(): T {
    return this.store.getState();
  }

  set(next: T): void {
    this.store.setState(next, true);
  }

  update(change: (value: T) => T): void {
    this.set(change(this.get()));
  }
}
