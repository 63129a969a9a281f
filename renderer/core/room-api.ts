import type { Listing } from './model.ts';

/** Coming into rooms, and what the people in one decide about it. */
export interface RoomCommands {
  newRoom(): void;
  /** Takes what a person typed: a code or a link. Returns false when it is neither. The code of the page's own link counts as that link. */
  joinRoom(codeOrLink: string): boolean;
  /** Names the room for everybody in it; '' takes the name away. False for a name the others would refuse. */
  setRoomTitle(title: string): boolean;
  /** Whoever else wants in, also by code or link, is asked about first; people in the room can still ring others into it. */
  setRoomLocked(locked: boolean): void;
  /** Whether and how others than its members see the room in their lists; for all in the room. */
  setRoomListing(listing: Listing): void;
  /** Lets somebody in who knocks; for all in the room. */
  admit(peerId: string): void;
  /** Does not answer somebody who knocks, in this stay. */
  ignoreKnock(peerId: string): void;
  leaveRoom(): void;
  /** Forgets a failed join, or the room that was left. Until then `joinRoom` with its code goes back, also if it is locked. */
  forgetRoom(): void;
}
