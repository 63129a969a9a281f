import { TokenBucket } from './token-bucket.ts';

/**
 * One bucket a sender, in bounded memory: the sender not seen for longest is forgotten first, and then begins with a
 * full one.
 */
export class TokenBuckets {
  readonly #capacity: number;
  readonly #perSecond: number;
  readonly #maxSenders: number;
  /** The sender not seen for longest comes first. */
  readonly #buckets = new Map<string, TokenBucket>();

  /** @param maxSenders senders that are remembered; one that was forgotten has a full bucket */
  constructor(capacity: number, perSecond: number, maxSenders: number) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#maxSenders = maxSenders;
  }

  /** As `TokenBucket.tryTake`, of this sender's. @param now monotonic, ms */
  tryTake(sender: string, now: number): boolean {
    const bucket = this.#buckets.get(sender) ?? new TokenBucket(this.#capacity, this.#perSecond, now);
    this.#buckets.delete(sender);
    this.#buckets.set(sender, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > this.#maxSenders && oldest !== undefined) this.#buckets.delete(oldest);
    return bucket.tryTake(1, now);
  }
}
