import type { ReadableStore } from './readable-store.ts';

/** Removing people from a room (SPEC.md [REMOVE-1]). */
export interface RemovalApi {
  /** Whether this person may: they made the room, and everybody's client in it knows what that means. */
  readonly canRemove: ReadableStore<boolean>;
  /** Nobody in the room has anything to do with this person any more, and the room is locked. */
  removeFromRoom(peerId: string): void;
  /** Takes that back: they can ask to come in. */
  letInAgain(peerId: string): void;
}
