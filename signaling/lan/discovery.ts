import type { NetworkCard } from '../net/interfaces.ts';
import type { HubPlace } from '../protocol/index.ts';

/** A hub as somebody announced it. A hint only: the hub proves itself when it is probed. */
export interface Sighting {
  /** The network address that it came from, without a zone: what limits go by. */
  sender: string;
  /** Places of one hub, those in a subnet of ours first; all of one key and one family. At least one, at most 8. */
  places: HubPlace[];
  version: number;
  hubId: string;
  kind: 'app' | 'headless';
}

/** What is announced of the own hub, on every network card. */
export interface Advert {
  version: number;
  hubId: string;
  keyPin: string;
  kind: 'app' | 'headless';
  port: number;
}

/** Announcing and finding hubs on the LAN: multicast DNS in the app, something in memory in tests. */
export interface Discovery {
  /** Announces the own hub from now on; null takes it back with a goodbye. */
  announce(advert: Advert | null): void;
  /** Asks the network again; answers come as sightings. */
  query(): void;
  /** Called for every announcement heard, also for ones heard before, never for the own one. Returns how to end it. */
  onSighting(listener: (sighting: Sighting) => void): () => void;
  /** The network cards have changed; called after announcing has moved to the new ones. */
  onNetworkChange(listener: () => void): () => void;
  /** What the connection check wants to know. */
  facts(): DiscoveryFacts;
  /** Says goodbye and ends. */
  close(): Promise<void>;
}

export interface DiscoveryFacts {
  cards: NetworkCard[];
  /** Multicast packets of other computers were heard since the last change of network. */
  heardOthers: boolean;
  /** Our own multicast came back to us: it leaves this process at least. */
  heardSelf: boolean;
  /** Announcements heard in the last minutes, newest first, also those of other versions. At most 32. */
  sightings: Sighting[];
}
