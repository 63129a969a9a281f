import { TokenBuckets } from '../basics/token-buckets.ts';
import { ipv6NetworkOf, plainAddress } from './address-text.ts';

/**
 * An IPv6 network counts as so many addresses. All computers of a LAN are in one, and so is whatever a single one of them
 * makes up.
 */
const ADDRESSES_OF_NETWORK = 16;

/** One bucket for each network address that somebody comes from; those of one IPv6 network of 64 bits share a larger one too. */
export class AddressBuckets {
  readonly #byAddress: TokenBuckets;
  readonly #byNetwork: TokenBuckets;

  /** @param most addresses, and networks, that are remembered */
  constructor(capacity: number, perSecond: number, most: number) {
    this.#byAddress = new TokenBuckets(capacity, perSecond, most);
    this.#byNetwork = new TokenBuckets(ADDRESSES_OF_NETWORK * capacity, ADDRESSES_OF_NETWORK * perSecond, most);
  }

  /**
   * As `TokenBucket.tryTake`, of this address's.
   *
   * @param address as Node gives it
   * @param now monotonic, ms
   */
  tryTake(address: string, now: number): boolean {
    const network = ipv6NetworkOf(address);
    if (!this.#byAddress.tryTake(plainAddress(address), now)) return false;
    return network === null || this.#byNetwork.tryTake(network, now);
  }
}
