import { TokenBucket } from '../../basics/token-bucket.ts';
import { TokenBuckets } from '../../basics/token-buckets.ts';

/** Packets a second; a busy printer sends a few. */
const MAX_PER_SENDER_PER_SECOND = 100;
const MAX_PER_SECOND = 600;
const MAX_SENDERS = 1_024;

/**
 * Limits the packets that are read, so that a flood costs little and, from one address, does not displace others. See
 * SPEC.md [MDNS-6].
 */
export class PacketLimit {
  readonly #bySender = new TokenBuckets(MAX_PER_SENDER_PER_SECOND, MAX_PER_SENDER_PER_SECOND, MAX_SENDERS);
  readonly #inAll: TokenBucket;

  /** @param now monotonic, ms */
  constructor(now: number) {
    this.#inAll = new TokenBucket(MAX_PER_SECOND, MAX_PER_SECOND, now);
  }

  /** True if one more packet of this sender is to be read. @param now monotonic, ms */
  allows(sender: string, now: number): boolean {
    return this.#bySender.tryTake(sender, now) && this.#inAll.tryTake(1, now);
  }
}
