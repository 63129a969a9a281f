/** How long whoever was there may take to be seen here, ms: a hub could name somebody as there who comes much later. */
const SEEN_WITHIN_MS = 10_000;

/** Who was in a room when this client came there: they have not joined it, also where they are let in here a moment later. */
export class FoundThere {
  #visit = '';
  #until = 0;
  #found: ReadonlySet<string> = new Set();

  /**
   * The room as it is now. Whoever goes is forgotten, and joins when they come back.
   *
   * @param visit the own one
   * @param there peer ids of the others that are in the room, whether they may be here or not
   * @param now monotonic, ms
   */
  follow(visit: string, there: readonly string[], now: number): void {
    const isNew = visit !== this.#visit;
    if (isNew) this.#until = now + SEEN_WITHIN_MS;
    this.#found = new Set(there.filter((peerId) => isNew || this.#found.has(peerId)));
    this.#visit = visit;
  }

  /** @param now monotonic, ms */
  has(peerId: string, now: number): boolean {
    return now < this.#until && this.#found.has(peerId);
  }
}
