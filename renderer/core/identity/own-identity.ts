/**
 * This client's peer id, the same for every hub and peer (SPEC.md [ID-1]). The page computes it without a hub. Where it
 * cannot (`crypto.subtle` needs a secure context), the first hub says it in its answer to `hello`.
 */
export class OwnIdentity {
  #peerId: string | null;

  /** @param peerId as the platform computed it; null where it could not */
  constructor(peerId: string | null) {
    this.#peerId = peerId;
  }

  /** Null on an insecure page until the first `hello` is answered. */
  get peerId(): string | null {
    return this.#peerId;
  }

  /** Takes the id from a hub's answer to `hello`. Every hub computes the same id from the same secret. */
  learn(peerId: string): void {
    this.#peerId ??= peerId;
  }
}
