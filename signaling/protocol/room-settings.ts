import * as v from 'valibot';
import { LIMITS } from './limits.ts';
import { PeerIdSchema, readableText, RoomKeySchema } from './fields.ts';

/** What people call a room: as a name, or '' for none. */
export const TitleSchema = readableText(0, LIMITS.roomTitleLength);

/**
 * What others than its members see of a room in their lists: nothing; that it is there, and may ask to join; or that whoever asks is let
 * in. The first is the most closed one. See SPEC.md [SETTINGS-8].
 */
export const LISTINGS = ['hidden', 'ask', 'open'] as const;
export const ListingSchema = v.picklist(LISTINGS);
export type Listing = v.InferOutput<typeof ListingSchema>;

/** One setting, as somebody made it. */
export interface Setting<Value> {
  value: Value;
  revision: number;
  /** Peer id of who wrote this revision. */
  by: string;
}

/** null while nobody has made the setting. */
const settingOf = <Value extends v.GenericSchema>(value: Value) =>
  v.nullable(
    v.strictObject({
      value,
      revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LIMITS.revisions)),
      by: PeerIdSchema,
    }),
  );

/** What the peers' frame `charter` has of a room's settings; only where it is made or read is that name used. */
export const CharterSchema = v.strictObject({
  title: settingOf(TitleSchema),
  /** The room's key while it is locked, told to those alone who are in it; its value is null while it is not. */
  lock: settingOf(v.nullable(RoomKeySchema)),
});

/** In a frame of its own, since known frames get no new fields ([PEER-3]). */
export const ListingSettingSchema = settingOf(ListingSchema);

/**
 * A room's settings, kept by its members and told on their links alone, so that no hub can lose or invent them. See SPEC.md
 * [SETTINGS-1] to [SETTINGS-8]. A tab that remembers its room from before has no listing.
 */
export const RoomSettingsSchema = v.strictObject({
  ...CharterSchema.entries,
  listing: v.optional(ListingSettingSchema, null),
});

export type RoomSettings = v.InferOutput<typeof RoomSettingsSchema>;

/** '' for a room without a title. */
export function titleOf(settings: RoomSettings | null): string {
  return settings?.title?.value ?? '';
}

/** The key of a room that is locked; null while it is not. */
export function lockOf(settings: RoomSettings | null): string | null {
  return settings?.lock?.value ?? null;
}

/** Whether and how others see the room. Nobody is let in unasked while it is locked. */
export function listingOf(settings: RoomSettings | null): Listing {
  const listing = settings?.listing?.value ?? 'ask';
  return listing === 'open' && lockOf(settings) !== null ? 'ask' : listing;
}

/** The settings that count once somebody has brought `heard`; `known` itself when that changes nothing. SPEC.md [SETTINGS-2]. */
export function settingsAfter(known: RoomSettings | null, heard: RoomSettings): RoomSettings {
  const title = settingAfter(known?.title ?? null, heard.title);
  const lock = settingAfter(known?.lock ?? null, heard.lock, (key) => (key === null ? 1 : 0));
  const listing = settingAfter(known?.listing ?? null, heard.listing, (value) => LISTINGS.indexOf(value));
  const isSame = known?.title === title && known.lock === lock && known.listing === listing;
  return isSame ? known : { title, lock, listing };
}

/** The revision of a change to this setting. From the last one it goes on with the first, which counts more by then. */
export function nextRevision(known: Setting<unknown> | null): number {
  return known === null || known.revision >= LIMITS.revisions ? 1 : known.revision + 1;
}

/** @param openness how open a value leaves the room: of two the less open one counts when people set them at once */
function settingAfter<Value extends string | null>(
  known: Setting<Value> | null,
  heard: Setting<Value> | null,
  openness: (value: Value) => number = () => 0,
): Setting<Value> | null {
  if (known === null || heard === null) return known ?? heard;
  return countsMore(heard, known, openness(known.value) - openness(heard.value)) ? heard : known;
}

/** @param closer positive where `a` leaves the room less open */
function countsMore(a: Setting<string | null>, b: Setting<string | null>, closer: number): boolean {
  const ahead = a.revision - b.revision;
  // Nobody comes that far by hand: whoever raises the revision so makes it count less, or others could never change it again.
  if (Math.abs(ahead) > LIMITS.revisionsAhead) return ahead < 0;
  if (ahead !== 0) return ahead > 0;
  // Two people changed it at once: nobody may find a room more open than they have made it.
  if (closer !== 0) return closer > 0;
  return a.by + (a.value ?? '') > b.by + (b.value ?? '');
}
