import { type HubPlace, LIMITS } from '../protocol/index.ts';
import type { KnownHubs } from './known-hubs.ts';
import type { NodeState } from './lan-state.ts';

/** How long a standby must stand in the line before it is worth to be remembered, ms. */
const LISTED_MS = 10_000;

/** The hubs met before, as the node uses them. See SPEC.md [LAN-5]. */
export class KnownPlaces {
  readonly #known: KnownHubs;
  readonly #ownKey: string | null;
  #hub = '';
  /** Standbys of that hub that were remembered: so many at most, or a hub that makes them up would push out all others. */
  #remembered: string[] = [];
  /** Since when each standby is listed without a break, ms. */
  #listedSince = new Map<string, number>();

  constructor(known: KnownHubs, ownKey: string | null) {
    this.#known = known;
    this.#ownKey = ownKey;
  }

  /** Places to try, those of one hub together; never the own one. */
  groups(): HubPlace[][] {
    const groups = new Map<string, HubPlace[]>();
    for (const place of this.#known.list()) {
      if (place.keyPin !== this.#ownKey) groups.set(place.keyPin, [...(groups.get(place.keyPin) ?? []), place]);
    }
    return [...groups.values()];
  }

  /**
   * Remembers the hub in use, and those that could take over from it, each once; the hub last, which makes it the newest.
   *
   * @param now monotonic, ms
   */
  learnFrom(state: NodeState, now: number): void {
    if (state.kind !== 'following') return;
    const hub = nameOf(state.hub);
    if (hub !== this.#hub) {
      this.#hub = hub;
      this.#remembered = [];
      this.#listedSince.clear();
      this.#known.remember(state.hub);
    }
    const standbys = this.#settledOf(state.standbys, now);
    if (standbys.length === 0) return;
    this.#remembered.push(...standbys.map(nameOf));
    for (const place of [...standbys, state.hub]) this.#known.remember(place);
  }

  /** Standbys to be remembered now. */
  #settledOf(standbys: readonly HubPlace[], now: number): HubPlace[] {
    const since = (place: HubPlace): number => this.#listedSince.get(nameOf(place)) ?? now;
    this.#listedSince = new Map(standbys.map((place) => [nameOf(place), since(place)]));
    return standbys
      .filter((place) => place.keyPin !== this.#ownKey && !this.#remembered.includes(nameOf(place)))
      .filter((place) => now - since(place) >= LISTED_MS)
      .slice(0, LIMITS.standbys - this.#remembered.length);
  }
}

function nameOf({ url, keyPin }: HubPlace): string {
  return `${keyPin} ${url}`;
}
