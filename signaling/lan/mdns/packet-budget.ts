/** Packets a second from one address. A busy printer sends a few. */
const PER_SENDER = 100;
const IN_ALL = 600;

/** How many packets of a second are worth reading, so that a flood costs little and, from one address, hides nobody else. */
export class PacketBudget {
  readonly #bySender = new Map<string, number>();
  #inAll = 0;
  #second = 0;

  /** True if one more packet of this sender is to be read. @param now ms */
  take(sender: string, now: number): boolean {
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) {
      this.#second = second;
      this.#inAll = 0;
      this.#bySender.clear();
    }
    const count = (this.#bySender.get(sender) ?? 0) + 1;
    if (count > PER_SENDER || this.#inAll >= IN_ALL) return false;
    this.#bySender.set(sender, count);
    this.#inAll += 1;
    return true;
  }
}
