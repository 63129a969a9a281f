import { TokenBucket } from '../../basics/token-bucket.ts';

const HINTS_AT_ONCE = 4;
const HINTS_PER_SECOND = 2;
const MAX_ADDRESSES = 256;

/** Bounds how often one network address can make this node look around. See SPEC.md [LAN-4]. */
export class HintLimit {
  /** The longest unheard first. */
  readonly #buckets = new Map<string, TokenBucket>();

  /** @param now ms */
  allows(address: string, now: number): boolean {
    const bucket = this.#buckets.get(address) ?? new TokenBucket(HINTS_AT_ONCE, HINTS_PER_SECOND, now);
    this.#buckets.delete(address);
    this.#buckets.set(address, bucket);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > MAX_ADDRESSES && oldest !== undefined) this.#buckets.delete(oldest);
    return bucket.take(1, now) === 'ok';
  }
}
