/** Who was in a room when this client came there: they have not joined it, also where they are let in here a moment later. */
export class FoundThere {
  #visit = '';
  #found: ReadonlySet<string> = new Set();

  /**
   * The room as it is now. Whoever goes is forgotten, and joins when they come back.
   *
   * @param visit the own one
   * @param there peer ids of the others that are in the room, whether they may be here or not
   */
  follow(visit: string, there: readonly string[]): void {
    const isNew = visit !== this.#visit;
    this.#found = new Set(there.filter((peerId) => isNew || this.#found.has(peerId)));
    this.#visit = visit;
  }

  has(peerId: string): boolean {
    return this.#found.has(peerId);
  }
}
