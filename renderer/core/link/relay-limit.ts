import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';

/** How many signals this client passes on for others, so that nobody makes it flood a third (SPEC.md [CTRL-8], [LIM-9]). */
export class RelayLimit {
  readonly #ofPair = new TokenBuckets(LIMITS.relayedBurst, LIMITS.relayedPerSecond, LIMITS.roomCapacity ** 2);
  readonly #toOne = new TokenBuckets(LIMITS.relayedToOneBurst, LIMITS.relayedToOnePerSecond, LIMITS.roomCapacity);

  /** Whether one more may be passed on now; counts it if so. @param now monotonic, ms */
  tryTake(from: string, to: string, now: number): boolean {
    return this.#ofPair.tryTake(`${from} ${to}`, now) && this.#toOne.tryTake(to, now);
  }
}
