import { TokenBuckets } from '../basics/token-buckets.ts';
import { AddressBuckets } from '../net/address-buckets.ts';

const MAX_REMEMBERED = 4_096;

/** How often something may be done, at once and then evenly over each minute. */
export interface RequestRate {
  /** By one peer (of calls: to one other). */
  ofOne: number;
  /** By all of one network address. */
  ofAddress: number;
}

/** How often a peer may ask for something that costs others, and all peers of one network address. See SPEC.md [LIM-12], [LIM-13]. */
export class RequestLimit {
  readonly #ofOne: TokenBuckets;
  readonly #ofAddress: AddressBuckets;

  constructor({ ofOne, ofAddress }: RequestRate, exemptLoopback: boolean) {
    this.#ofOne = new TokenBuckets(ofOne, ofOne / 60, MAX_REMEMBERED);
    this.#ofAddress = new AddressBuckets(ofAddress, ofAddress / 60, MAX_REMEMBERED, exemptLoopback);
  }

  /**
   * @param one who asks, and to whom if that counts
   * @param now monotonic, ms
   */
  allow(one: string, address: string, now: number): boolean {
    if (this.#ofAddress.exempts(address)) return true;
    return this.#ofOne.tryTake(one, now) && this.#ofAddress.tryTake(address, now);
  }
}
