import type { ReadableStore } from './readable-store.ts';

/** Removing people from a room (SPEC.md [REMOVE-1]). */
export interface RemovalApi {
  /** Whom this person may remove, peer ids: they made the room, and the client of everybody else in it knows what that means. */
  readonly removable: ReadableStore<readonly string[]>;
  /** Nobody in the room has anything to do with this person any more, and the room is locked. */
  removeFromRoom(peerId: string): void;
  /** Takes that back: they can ask to come in, and are let in if they do so now. */
  letInAgain(peerId: string): void;
}
