interface ToldListOptions<Said, Told> {
  /** What is compared with what was told last; null: there is nothing to tell of this peer. */
  valueOf: (said: Said) => unknown;
  /** What is told of these, where there is something. @param now monotonic, ms */
  toldOf: (said: readonly Said[], now: number) => Told[];
}

/** What was last told of each peer beside the list of people, so that only changes are. */
export class ToldList<Said extends { peerId: string }, Told extends { peerId: string }> {
  readonly #options: ToldListOptions<Said, Told>;
  /** By peer id. */
  readonly #last = new Map<string, unknown>();

  constructor(options: ToldListOptions<Said, Told>) {
    this.#options = options;
  }

  /**
   * What has changed, to be told to the others.
   *
   * @param here peers that may have changed
   * @param gone peer ids of those who left
   * @param now monotonic, ms
   */
  take(here: readonly Said[], gone: readonly string[], now: number): { told: Told[]; cleared: string[] } {
    const { valueOf, toldOf } = this.#options;
    const changed = here.filter((one) => (this.#last.get(one.peerId) ?? null) !== valueOf(one));
    const told = toldOf(changed, now);
    const cleared = changed
      .map(({ peerId }) => peerId)
      .filter((peerId) => this.#last.has(peerId) && told.every((one) => one.peerId !== peerId));
    for (const one of changed) {
      const value = valueOf(one);
      if (value === null) this.#last.delete(one.peerId);
      else this.#last.set(one.peerId, value);
    }
    for (const peerId of gone) this.#last.delete(peerId);
    return { told, cleared };
  }

  clear(): void {
    this.#last.clear();
  }
}
