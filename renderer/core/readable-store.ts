/** A value that can be read and watched; zustand's `useStore` takes it as it is. */
export interface ReadableStore<T> {
  getState(): T;
  getInitialState(): T;
  subscribe(listener: (state: T, previous: T) => void): () => void;
}
