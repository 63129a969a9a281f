/** Keeps what was there a while after it has gone: a pointer leaves a picture and comes back all the time. */
export class Lingering {
  readonly #ms: number;
  readonly #onChange: (kept: readonly string[]) => void;
  readonly #kept = new Set<string>();
  readonly #going = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param ms how long something is kept after it has gone */
  constructor(ms: number, onChange: (kept: readonly string[]) => void) {
    this.#ms = ms;
    this.#onChange = onChange;
  }

  /** @param here all that is there now */
  take(here: readonly string[]): void {
    const before = this.#kept.size;
    for (const one of here) {
      this.#stay(one);
      this.#kept.add(one);
    }
    for (const one of this.#kept) if (!here.includes(one)) this.#go(one);
    if (this.#kept.size !== before) this.#tell();
  }

  end(): void {
    for (const timer of this.#going.values()) clearTimeout(timer);
  }

  #stay(one: string): void {
    clearTimeout(this.#going.get(one));
    this.#going.delete(one);
  }

  #go(one: string): void {
    if (this.#going.has(one)) return;
    const drop = (): void => {
      this.#going.delete(one);
      this.#kept.delete(one);
      this.#tell();
    };
    this.#going.set(one, setTimeout(drop, this.#ms));
  }

  #tell(): void {
    this.#onChange([...this.#kept]);
  }
}
