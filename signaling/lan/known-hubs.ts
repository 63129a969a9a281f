import type { HubPlace } from '../protocol/index.ts';

/** Hubs met before, for networks where nothing is announced. Kept by whoever runs the node (the app's settings). */
export interface KnownHubs {
  /** Newest first. */
  list(): HubPlace[];
  /** A hub was met at this place. */
  remember(place: HubPlace): void;
}
