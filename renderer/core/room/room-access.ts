import type { RoomSettings } from '../../../signaling/protocol/index.ts';

/** What this client has of a room's key. */
export type Access =
  /** null: the room has none, since somebody typed its code. */
  | { kind: 'key'; key: string | null }
  /** A person inside let this client in, and those inside will tell it the key. Until then this is their door, if it is known. */
  | { kind: 'awaited'; door: string | null };

export interface AccessibleRoom {
  access: Access;
  settings: RoomSettings | null;
}

/** The key that those inside prove to each other at the moment; null for a room that is open to all, and while it is not known. */
export function presentKey({ access, settings }: AccessibleRoom): string | null {
  return settings?.lock ?? unlockedKey(access);
}

/** The key that the room has while it is not locked. */
export function unlockedKey(access: Access): string | null {
  return access.kind === 'key' ? access.key : null;
}
