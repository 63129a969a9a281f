import { TokenBuckets } from '../basics/token-buckets.ts';
import { ipv6NetworkOf, isLoopback, plainAddress } from './address-text.ts';

/**
 * An IPv6 network counts as so many addresses. All computers of a LAN are in one, and so is whatever a single one of them
 * makes up.
 */
const ADDRESSES_OF_NETWORK = 16;

/**
 * One bucket for each network address that somebody comes from; those of one IPv6 network of 64 bits share a larger one
 * too. Families are remembered apart: IPv6 addresses, which cost nothing to make, displace no IPv4 address.
 */
export class AddressBuckets {
  readonly #byIpv4: TokenBuckets;
  readonly #byIpv6: TokenBuckets;
  readonly #byNetwork: TokenBuckets;
  readonly #exemptLoopback: boolean;

  /**
   * @param most addresses of each family, and networks, that are remembered
   * @param exemptLoopback whether programs on this computer are not limited: they gain nothing by what others must not do often
   */
  constructor(capacity: number, perSecond: number, most: number, exemptLoopback = false) {
    this.#exemptLoopback = exemptLoopback;
    this.#byIpv4 = new TokenBuckets(capacity, perSecond, most);
    this.#byIpv6 = new TokenBuckets(capacity, perSecond, most);
    this.#byNetwork = new TokenBuckets(ADDRESSES_OF_NETWORK * capacity, ADDRESSES_OF_NETWORK * perSecond, most);
  }

  /** Whether this address is never refused. */
  exempts(address: string): boolean {
    return this.#exemptLoopback && isLoopback(address);
  }

  /**
   * As `TokenBucket.tryTake`, of this address's.
   *
   * @param address as Node gives it
   * @param now monotonic, ms
   */
  tryTake(address: string, now: number): boolean {
    if (this.exempts(address)) return true;
    const [plain, network] = [plainAddress(address), ipv6NetworkOf(address)];
    if (network === null) return this.#byIpv4.tryTake(plain, now);
    return this.#byIpv6.tryTake(plain, now) && this.#byNetwork.tryTake(network, now);
  }
}
