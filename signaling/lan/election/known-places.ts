import { type HubPlace, LIMITS } from '../../protocol/index.ts';
import type { KnownHubs } from '../known-hubs.ts';
import { placeId } from '../place-id.ts';
import type { NodeState } from './node-state.ts';

/** How long a standby must be listed before it is remembered, ms. */
const LISTED_MS = 10_000;

export interface KnownPlacesOptions {
  known: KnownHubs;
  ownKey: string | null;
  /** Whether a hub was met where it is: by multicast of the own network, or confirmed by a person. */
  isMet: (place: HubPlace) => boolean;
  isNear: (place: HubPlace) => boolean;
}

/** The hubs met before, as the node uses them. See SPEC.md [LAN-5]. */
export class KnownPlaces {
  readonly #options: KnownPlacesOptions;
  #hub = '';
  /** Whether the hub in use is remembered, and may have its standbys remembered. */
  #isHubMet = false;
  /** The standbys remembered from that hub, by `placeId`; bounded, or a hub could make up standbys that push out all others. */
  #remembered: string[] = [];
  /** By `placeId`, since when each standby has been listed without a break, ms. */
  #listedSince = new Map<string, number>();

  constructor(options: KnownPlacesOptions) {
    this.#options = options;
  }

  /** Places to try, newest first; never the own one. */
  places(): HubPlace[] {
    return this.#options.known.list().filter(({ keyPin }) => keyPin !== this.#options.ownKey);
  }

  /**
   * Remembers the hub in use and the standbys that could take over from it; the hub last, so that it is the newest.
   *
   * @param now monotonic, ms
   */
  learnFrom(state: NodeState, now: number): void {
    if (state.kind !== 'following') return;
    const { known, isMet } = this.#options;
    const hub = placeId(state.hub);
    if (hub !== this.#hub) {
      this.#hub = hub;
      this.#isHubMet = false;
      this.#remembered = [];
      this.#listedSince.clear();
    }
    if (!this.#isHubMet) {
      this.#isHubMet = isMet(state.hub);
      if (this.#isHubMet) known.remember(state.hub);
    }
    const standbys = this.#settledOf(state.standbys, now);
    if (standbys.length === 0 || !this.#isHubMet) return;
    this.#remembered.push(...standbys.map(placeId));
    for (const standby of standbys) if (this.#hasPlaceFor(standby)) known.remember(standby);
    known.remember(state.hub);
  }

  /** A standby is only claimed, so it must not replace a hub that was met. */
  #hasPlaceFor({ url, keyPin }: HubPlace): boolean {
    const known = this.#options.known.list();
    return known.length < LIMITS.knownHubs && known.every((place) => place.url !== url && place.keyPin !== keyPin);
  }

  /** Standbys of the own network that have been listed for long enough. */
  #settledOf(standbys: readonly HubPlace[], now: number): HubPlace[] {
    const since = (place: HubPlace): number => this.#listedSince.get(placeId(place)) ?? now;
    this.#listedSince = new Map(standbys.map((place) => [placeId(place), since(place)]));
    return standbys
      .filter((place) => place.keyPin !== this.#options.ownKey && this.#options.isNear(place))
      .filter((place) => !this.#remembered.includes(placeId(place)))
      .filter((place) => now - since(place) >= LISTED_MS)
      .slice(0, LIMITS.standbys - this.#remembered.length);
  }
}
