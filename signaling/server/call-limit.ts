import { TokenBuckets } from '../basics/token-buckets.ts';
import { AddressBuckets } from '../net/address-buckets.ts';
import { LIMITS } from '../protocol/index.ts';

const MAX_REMEMBERED = 4_096;

/** How often somebody may ring the same person, and one network address anybody. See SPEC.md [LIM-12]. */
export class CallLimit {
  readonly #pairs = new TokenBuckets(LIMITS.ringsOfCaller, LIMITS.ringsOfCaller / 60, MAX_REMEMBERED);
  readonly #addresses: AddressBuckets;

  constructor(exemptLoopback: boolean) {
    this.#addresses = new AddressBuckets(LIMITS.rings, LIMITS.rings / 60, MAX_REMEMBERED, exemptLoopback);
  }

  /** @param now monotonic, ms */
  allow(from: { peerId: string; address: string }, to: string, now: number): boolean {
    if (this.#addresses.exempts(from.address)) return true;
    return this.#pairs.tryTake(`${from.peerId} ${to}`, now) && this.#addresses.tryTake(from.address, now);
  }
}
