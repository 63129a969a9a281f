import type { HubPlace } from '../protocol/index.ts';

/** Hubs met before, for networks without multicast. Stored by the owner of the node (the app's settings). */
export interface KnownHubs {
  /** Newest first. */
  list(): HubPlace[];
  /** A hub was met at this place. */
  remember(place: HubPlace): void;
}
