/** What others than its members see of a room: nothing; that it is there, and may ask to join; or that whoever asks is let in. */
export type { Listing } from '../../signaling/protocol/index.ts';

/** A room of others, as its members tell of it: nothing of it is proved (SPEC.md [ROOMS-4]). */
export interface NearbyRoom {
  id: string;
  /** '' for none. */
  title: string;
  listing: 'ask' | 'open';
  /** Peer ids, in order of arrival. */
  people: readonly string[];
  /** Unix time by this computer's clock, ms. */
  since: number;
}
