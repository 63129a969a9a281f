import { TokenBucket } from './token-bucket.ts';

/** One bucket for each of many senders, in bounded memory: whoever was not heard for longest is forgotten first. */
export class TokenBuckets {
  readonly #capacity: number;
  readonly #perSecond: number;
  readonly #most: number;
  /** The longest unheard first. */
  readonly #buckets = new Map<string, TokenBucket>();

  /** @param most senders that are remembered; one that was forgotten has a full bucket */
  constructor(capacity: number, perSecond: number, most: number) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#most = most;
  }

  /** As `TokenBucket.tryTake`, of this sender's. @param now monotonic, ms */
  tryTake(sender: string, now: number): boolean {
    const bucket = this.#buckets.get(sender) ?? new TokenBucket(this.#capacity, this.#perSecond, now);
    this.#buckets.delete(sender);
    this.#buckets.set(sender, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > this.#most && oldest !== undefined) this.#buckets.delete(oldest);
    return bucket.tryTake(1, now);
  }
}
