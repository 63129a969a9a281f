import type { NetworkCard } from '../net/interfaces.ts';
import type { HubPlace } from '../protocol/index.ts';

/** A received announcement of a hub. Only a hint: the hub proves itself when it is probed. */
export interface Sighting {
  /** Address of the sender, without a zone; rate limits are per sender. */
  sender: string;
  /** Places of one hub, those in a subnet of ours first; all of one key and one family. At least one, at most 8. */
  places: HubPlace[];
  version: number;
  hubId: string;
  kind: 'app' | 'headless';
}

/** The announcement of the own hub, made on every network card. */
export interface Advert {
  version: number;
  hubId: string;
  keyPin: string;
  kind: 'app' | 'headless';
  port: number;
}

/** Announces and finds hubs on the LAN: multicast DNS in the app, in memory in tests. */
export interface Discovery {
  /** Announces the own hub from now on; null withdraws it with a goodbye. */
  announce(advert: Advert | null): void;
  /** Sends a query; answers come as sightings. */
  query(): void;
  /**
   * Called for every announcement received, also repeated ones, never for the own one. Returns a function that removes
   * the listener.
   */
  onSighting(listener: (sighting: Sighting) => void): () => void;
  /**
   * Called when the network cards have changed, after announcing has moved to the new ones. Returns as `onSighting`.
   */
  onNetworkChange(listener: () => void): () => void;
  /**
   * Looks at the network cards now, and tells `onNetworkChange` in any case: for a computer that was asleep, whose connections
   * are dead although its addresses are the same.
   */
  checkNetwork(): void;
  /** Facts for the connection check. */
  facts(): DiscoveryFacts;
  /** Says goodbye and ends. */
  close(): Promise<void>;
}

export interface DiscoveryFacts {
  cards: NetworkCard[];
  /** Whether multicast of other computers was received since the last change of network. */
  heardOthers: boolean;
  /** Whether our own multicast was received: it leaves this process at least. */
  heardSelf: boolean;
  /** Announcements of the last 3 min, the newest first, also of other versions. At most 32. */
  sightings: Sighting[];
}
