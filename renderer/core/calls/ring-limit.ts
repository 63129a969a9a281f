import { TokenBucket } from '../../../signaling/basics/token-bucket.ts';
import { TokenBuckets } from '../../../signaling/basics/token-buckets.ts';
import { LIMITS } from '../../../signaling/protocol/index.ts';

/** Callers that are remembered; more of them use up what all together have anyhow. */
const MAX_CALLERS = 64;

/** How often this person is rung at most, whoever rings (SPEC.md [RING-13]). */
export class RingLimit {
  readonly #ofCaller = new TokenBuckets(LIMITS.ringsOfCaller, LIMITS.ringsOfCaller / 60, MAX_CALLERS);
  readonly #ofAll: TokenBucket;

  /** @param now monotonic, ms */
  constructor(now: number) {
    this.#ofAll = new TokenBucket(LIMITS.rings, LIMITS.rings / 60, now);
  }

  /** Whether one more ring of this caller may be shown; counts it if so. @param now monotonic, ms */
  tryTake(caller: string, now: number): boolean {
    return this.#ofCaller.tryTake(caller, now) && this.#ofAll.tryTake(1, now);
  }
}
