import { lockOf, type RoomSettings } from '../../../signaling/protocol/index.ts';
import type { Guard } from '../link/doorkeeper.ts';

/** What this client has of a room's key. `door`: of those who let it in, until they tell what makes it. */
export type Access =
  /** null: the room has none, since somebody typed its code. */
  | { kind: 'key'; key: string | null; door: string | null }
  /** This client came without it: whoever let it in, or called it in, tells it. */
  | { kind: 'awaited'; letInBy: string; called: boolean; door: string | null };

export interface AccessibleRoom {
  access: Access;
  settings: RoomSettings | null;
}

/** The key that the room has while it is not locked; null without one, and while it is not known. */
export function unlockedKey(access: Access): string | null {
  return access.kind === 'key' ? access.key : null;
}

/** The key that those inside prove to each other at the moment; null for a room that is open to all, and while it is not known. */
export function presentKey({ access, settings }: AccessibleRoom): string | null {
  return lockOf(settings) ?? unlockedKey(access);
}

/** Whether this client knows nobody in the room but who let it in, as long as that one has not told the key. */
export function isAwaitingKey(room: AccessibleRoom): boolean {
  return guardOf(room).kind === 'unknown';
}

/** What the others in the room have to prove. */
export function guardOf({ access, settings }: AccessibleRoom): Guard {
  const lock = lockOf(settings);
  const unlocked = unlockedKey(access);
  if (lock !== null) return { kind: 'keyed', key: lock, unlocked };
  if (access.kind === 'awaited') return { kind: 'unknown', letInBy: access.letInBy };
  return unlocked === null ? { kind: 'open' } : { kind: 'keyed', key: unlocked, unlocked };
}
