import type { HubPlace } from '../protocol/index.ts';
import type { KnownHubs } from './known-hubs.ts';
import type { NodeState } from './lan-state.ts';

/** The hubs met before, as the node uses them. */
export class KnownPlaces {
  readonly #known: KnownHubs;
  readonly #ownKey: string | null;
  readonly #remembered = new Set<string>();
  #lastHub = '';

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

  /** Remembers the hub in use and those that could take over from it, each once; the hub last, which makes it the newest. */
  learnFrom(state: NodeState): void {
    if (state.kind !== 'following') return;
    const isNew = (place: HubPlace): boolean => place.keyPin !== this.#ownKey && !this.#remembered.has(nameOf(place));
    const standbys = state.standbys.filter(isNew);
    if (standbys.length === 0 && nameOf(state.hub) === this.#lastHub) return;
    this.#lastHub = nameOf(state.hub);
    for (const place of [...standbys, state.hub]) {
      this.#remembered.add(nameOf(place));
      this.#known.remember(place);
    }
  }
}

function nameOf({ url, keyPin }: HubPlace): string {
  return `${keyPin} ${url}`;
}
