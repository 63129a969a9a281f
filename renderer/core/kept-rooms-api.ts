import type { KeptRooms } from './model-kept-rooms.ts';
import type { NearbyRoom } from './model-rooms.ts';
import type { ReadableStore } from './readable-store.ts';

/** Rooms outside of the one that this person is in. */
export interface RoomsApi extends KeepingRooms {
  /** Rooms that this person is not in and whose people let others see them, the oldest first. */
  readonly rooms: ReadableStore<readonly NearbyRoom[]>;
  /** Rooms that this person keeps, on this computer. */
  readonly keptRooms: ReadableStore<KeptRooms>;
}

/** Keeping rooms, and going to them. No more are kept while there are as many as can be. */
export interface KeepingRooms {
  /** Keeps the room that this person is in. */
  keepRoom(): void;
  /** Makes a room of this title, keeps it and joins it. False for a title that others would refuse. */
  keepNewRoom(title: string): boolean;
  joinKeptRoom(code: string): void;
  /** For this person alone; '' goes back to its title. False for a name that cannot be read. */
  renameKeptRoom(code: string, name: string): boolean;
  forgetKeptRoom(code: string): void;
  /** Takes that back, also of several, until Earshot is closed. */
  restoreKeptRoom(code: string): void;
}
