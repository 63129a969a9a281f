import { RecentMap } from './recent-map.ts';
import { TokenBucket } from './token-bucket.ts';

/**
 * One bucket a sender, in bounded memory: the sender not seen for longest is forgotten first, and then begins with a
 * full one.
 */
export class TokenBuckets {
  readonly #capacity: number;
  readonly #perSecond: number;
  readonly #buckets: RecentMap<string, TokenBucket>;

  /** @param maxSenders senders that are remembered; one that was forgotten has a full bucket */
  constructor(capacity: number, perSecond: number, maxSenders: number) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
    this.#buckets = new RecentMap(maxSenders);
  }

  /** As `TokenBucket.tryTake`, of this sender's. @param now monotonic, ms */
  tryTake(sender: string, now: number): boolean {
    const bucket = this.#buckets.get(sender) ?? new TokenBucket(this.#capacity, this.#perSecond, now);
    this.#buckets.set(sender, bucket);
    return bucket.tryTake(1, now);
  }
}
