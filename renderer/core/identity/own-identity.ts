/**
 * Who one is, to hubs and peers alike (SPEC.md [ID-1]). It does not depend on any hub; one learns it from the first
 * greeting only where the page cannot compute it (`crypto.subtle` is for secure contexts).
 */
export class OwnIdentity {
  #peerId: string | null;

  /** @param peerId as the platform knows it */
  constructor(peerId: string | null) {
    this.#peerId = peerId;
  }

  /** null on an insecure page that no hub has greeted yet. */
  get peerId(): string | null {
    return this.#peerId;
  }

  /** A hub says who one is; that every hub comes to the same is what identity rests on. */
  learn(peerId: string): void {
    this.#peerId ??= peerId;
  }
}
