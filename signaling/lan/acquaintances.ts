import { RecentSet } from '../basics/recent-set.ts';
import type { HubPlace, LanStatus } from '../protocol/index.ts';
import { type Evidence, placesIn, referralOf } from './election/rank.ts';
import { placeId } from './place-id.ts';
import type { ProbeResult } from './probing/probe.ts';
import type { Reach } from './reach.ts';
import type { HubTrust } from './trust.ts';

/** Places announced lately, and keys of this LAN, that are kept. */
const MAX_KEPT = 512;

/** What a node knows of others by itself, beside what they say. See SPEC.md [LAN-11] and [ELECT-9]. */
export class Acquaintances {
  readonly #reach: Reach;
  readonly #trust: HubTrust;
  readonly #announced = new RecentSet<string>(MAX_KEPT);
  readonly #keys = new RecentSet<string>(MAX_KEPT);

  constructor(reach: Reach, trust: HubTrust) {
    this.#reach = reach;
    this.#trust = trust;
  }

  /** These were heard by multicast. */
  heard(places: readonly HubPlace[]): void {
    for (const place of places) this.#announced.add(placeId(place));
  }

  /** These follow the own hub and were seen. */
  sawFollowers(places: readonly HubPlace[]): void {
    for (const { keyPin } of places) this.#keys.add(keyPin);
  }

  /** The hub in use says who is of this LAN, and where to go after it. */
  learnFrom(hub: HubPlace, status: LanStatus): void {
    const named = placesIn(status);
    const referral = referralOf(status);
    // A hub of another network has its line of succession there.
    if (!this.#reach.isNear(hub)) this.#reach.allow(named);
    else if (referral !== null) this.#reach.allow([referral]);
    for (const { keyPin } of [hub, ...named]) this.#keys.add(keyPin);
  }

  /** Whether a hub was met where it is, so that it may be remembered. */
  isMet(place: HubPlace): boolean {
    return this.#trust.isTrusted(place.keyPin) || (this.#reach.isNear(place) && this.#announced.has(placeId(place)));
  }

  evidenceOf({ keyPin }: HubPlace, result: ProbeResult): Evidence {
    return {
      isTrusted: this.#trust.isTrusted(keyPin),
      isKnown: this.#keys.has(keyPin),
      followers: (result.kind === 'hub' ? result.seenFollowers : undefined) ?? 0,
    };
  }
}
