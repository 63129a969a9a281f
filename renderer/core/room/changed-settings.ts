import * as v from 'valibot';
import { newSecret } from '../random-id.ts';
import {
  type Listing,
  nextRevision,
  RoomSettingsSchema,
  type RoomSettings,
  type Setting,
} from '../../../signaling/protocol/index.ts';

export type SettingsChange = { title: string } | { locked: boolean } | { listing: Listing };

const NONE: RoomSettings = { title: null, lock: null, listing: null };

/**
 * A room's settings after a change, or null when others would refuse it (a title that is too long or unreadable).
 *
 * @param by the peer id of who changes it
 */
export function changedSettings(
  settings: RoomSettings | null,
  by: string,
  change: SettingsChange,
): RoomSettings | null {
  const before = settings ?? NONE;
  const changed = v.safeParse(RoomSettingsSchema, { ...before, ...changeOf(before, by, change) });
  return changed.success ? changed.output : null;
}

function changeOf({ title, lock, listing }: RoomSettings, by: string, change: SettingsChange): Partial<RoomSettings> {
  const next = <V>(before: Setting<V> | null, value: V): Setting<V> => ({ value, revision: nextRevision(before), by });
  if ('title' in change) return { title: next(title, change.title) };
  if ('listing' in change) return { listing: next(listing, change.listing) };
  const changed = { lock: next(lock, change.locked ? newSecret() : null) };
  // Or whoever unlocks it, which may be another, would open it to everybody without a word (SPEC.md [SETTINGS-8]).
  return change.locked && listing?.value === 'open' ? { ...changed, listing: next(listing, 'ask') } : changed;
}
