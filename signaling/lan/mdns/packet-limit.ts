import { TokenBucket } from '../../basics/token-bucket.ts';
import { TokenBuckets } from '../../basics/token-buckets.ts';

/** A busy printer sends a few. */
const PER_SENDER = 100;
const IN_ALL = 600;
const MAX_SENDERS = 1_024;

/**
 * How many packets a second are worth reading, so that a flood costs little and, from one address, hides nobody else. See
 * SPEC.md [MDNS-6].
 */
export class PacketLimit {
  readonly #bySender = new TokenBuckets(PER_SENDER, PER_SENDER, MAX_SENDERS);
  readonly #inAll: TokenBucket;

  /** @param now monotonic, ms */
  constructor(now: number) {
    this.#inAll = new TokenBucket(IN_ALL, IN_ALL, now);
  }

  /** True if one more packet of this sender is to be read. @param now monotonic, ms */
  allows(sender: string, now: number): boolean {
    return this.#bySender.tryTake(sender, now) && this.#inAll.tryTake(1, now);
  }
}
