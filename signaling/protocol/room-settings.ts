import * as v from 'valibot';
import { LIMITS } from './limits.ts';
import { PeerIdSchema, readableText, RoomKeySchema } from './fields.ts';

/** What people call a room: as a name, or '' for none. */
const TitleSchema = readableText(0, LIMITS.roomTitleLength);

/**
 * A room's settings, kept by its members and told on their links alone, so that no hub can lose or invent them. See SPEC.md
 * [SETTINGS-1] to [SETTINGS-7]. The peers' frame calls them `charter`; only where it is made or read is that name used.
 */
export const RoomSettingsSchema = v.strictObject({
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000_000)),
  /** Who wrote this revision; decides between two of the same number. */
  by: PeerIdSchema,
  title: TitleSchema,
  /** The room's key while it is locked, told to those alone who are in it; null while it is not. */
  lock: v.nullable(RoomKeySchema),
});

export type RoomSettings = v.InferOutput<typeof RoomSettingsSchema>;

/**
 * The settings that count: those of the higher revision; if equal, those with a lock, then those of the higher peer id (by
 * code units). SPEC.md [SETTINGS-2].
 */
export function newerSettings(a: RoomSettings | null, b: RoomSettings | null): RoomSettings | null {
  if (a === null || b === null) return a ?? b;
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
  // Two people changed them at once: nobody may find a room open that they have locked.
  if ((a.lock === null) !== (b.lock === null)) return a.lock === null ? b : a;
  return a.by >= b.by ? a : b;
}

/**
 * The settings that count once somebody has brought `heard`: as `newerSettings`, but a revision that nobody can have
 * reached by hand is refused, since nobody could change these settings any more. SPEC.md [SETTINGS-7].
 */
export function settingsAfter(known: RoomSettings | null, heard: RoomSettings | null): RoomSettings | null {
  const isAbsurd = heard !== null && heard.revision > (known?.revision ?? 0) + LIMITS.revisionsAhead;
  return isAbsurd ? known : newerSettings(known, heard);
}
