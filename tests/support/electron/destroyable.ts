/** Refuses to be used once it is gone, as Electron's objects do; an app that does not look first crashes with a dialog. */
export class Destroyable {
  #isDestroyed = false;

  get isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  destroy(): void {
    this.#isDestroyed = true;
  }

  /** @throws as Electron does, when the object is gone */
  use<T>(value: T): T {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
    return value;
  }
}
