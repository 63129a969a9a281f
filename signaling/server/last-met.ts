/** Whom everybody was introduced to last, for as long as the two are not to be introduced again. */
export class LastMet {
  readonly #againMs: number;
  readonly #onAgain: (peerId: string) => void;
  /** By peer id: the other one, and what ends it; null: nothing but to meet another. */
  readonly #met = new Map<string, { other: string; timer: NodeJS.Timeout | null }>();

  /**
   * @param againMs for how long two are not introduced again, ms
   * @param onAgain called when that is over, for each of the two
   */
  constructor(againMs: number, onAgain: (peerId: string) => void) {
    this.#againMs = againMs;
    this.#onAgain = onAgain;
  }

  /** Whom this peer is not to be introduced to; null: nobody. */
  of(peerId: string): string | null {
    return this.#met.get(peerId)?.other ?? null;
  }

  /** These two are introduced to each other, and not again for the time. */
  met(ends: readonly [string, string]): void {
    this.#remember(ends, (peerId) =>
      setTimeout(() => {
        this.#met.delete(peerId);
        this.#onAgain(peerId);
      }, this.#againMs),
    );
  }

  /** One of these two did not want it: not again before they have met others. */
  refused(ends: readonly [string, string]): void {
    this.#remember(ends, () => null);
  }

  forget(peerId: string): void {
    const timer = this.#met.get(peerId)?.timer;
    if (timer) clearTimeout(timer);
    this.#met.delete(peerId);
  }

  clear(): void {
    for (const peerId of [...this.#met.keys()]) this.forget(peerId);
  }

  #remember([one, other]: readonly [string, string], timerOf: (peerId: string) => NodeJS.Timeout | null): void {
    for (const end of [one, other]) this.forget(end);
    this.#met.set(one, { other, timer: timerOf(one) });
    this.#met.set(other, { other: one, timer: timerOf(other) });
  }
}
