import { RecentSet } from '../basics/recent-set.ts';
import { hostIn } from '../net/address-text.ts';
import { isNear } from '../net/subnet.ts';
import type { HubPlace } from '../protocol/index.ts';
import type { Discovery } from './discovery.ts';
import { placeId } from './place-id.ts';
import type { HubTrust } from './trust.ts';

/** Places kept that the hub in use named. */
const MAX_NAMED = 64;

/** Whose words about hubs count, and about which places. See SPEC.md [LAN-9]. */
export class Reach {
  readonly #discovery: Discovery;
  readonly #trust: HubTrust;
  readonly #named = new RecentSet<string>(MAX_NAMED);

  constructor(discovery: Discovery, trust: HubTrust) {
    this.#discovery = discovery;
    this.#trust = trust;
  }

  /** @param address of a socket */
  isNearAddress(address: string): boolean {
    return isNear(address, this.#discovery.facts().cards);
  }

  /** Hosts in the URLs of this computer's own places. */
  get ownHosts(): string[] {
    return ['127.0.0.1', '::1', ...this.#discovery.facts().cards.map(({ address }) => address)];
  }

  isNear({ url }: HubPlace): boolean {
    return this.isNearAddress(hostIn(url));
  }

  /** Whether this node goes there at all. */
  counts(place: HubPlace): boolean {
    return this.isNear(place) || this.#trust.isTrusted(place.keyPin) || this.#named.has(placeId(place));
  }

  /** The hub in use, or one that a person named in another network, leads there. */
  allow(places: readonly HubPlace[]): void {
    for (const place of places) this.#named.add(placeId(place));
  }
}
