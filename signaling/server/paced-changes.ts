/** Passes on changes of each peer at once, but never two of one peer within a time: then the last, at its end. */
export class PacedChanges {
  readonly #gapMs: number;
  readonly #pass: (peerId: string) => void;
  /** Peers that changed less than `gapMs` ago, and whether they have changed again. */
  readonly #resting = new Map<string, { timer: NodeJS.Timeout; again: boolean }>();

  /** @param gapMs least time between two changes of one peer that are passed on, ms */
  constructor(gapMs: number, pass: (peerId: string) => void) {
    this.#gapMs = gapMs;
    this.#pass = pass;
  }

  changed(peerId: string): void {
    const resting = this.#resting.get(peerId);
    if (resting) {
      resting.again = true;
      return;
    }
    this.#resting.set(peerId, { timer: setTimeout(() => this.#rested(peerId), this.#gapMs), again: false });
    this.#pass(peerId);
  }

  /** Forgets what has not been passed on. */
  clear(): void {
    for (const { timer } of this.#resting.values()) clearTimeout(timer);
    this.#resting.clear();
  }

  #rested(peerId: string): void {
    const again = this.#resting.get(peerId)?.again ?? false;
    this.#resting.delete(peerId);
    if (again) this.changed(peerId);
  }
}
