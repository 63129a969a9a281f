import * as v from 'valibot';
import { LIMITS } from './limits.ts';
import { PeerIdSchema, readableText, RoomKeySchema } from './fields.ts';

/** What people call a room: as a name, or '' for none. */
const TitleSchema = readableText(0, LIMITS.roomTitleLength);

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

/**
 * A room's settings, kept by its members and told on their links alone, so that no hub can lose or invent them. See SPEC.md
 * [SETTINGS-1] to [SETTINGS-7]. The peers' frame calls them `charter`; only where it is made or read is that name used.
 */
export const RoomSettingsSchema = v.strictObject({
  title: settingOf(TitleSchema),
  /** The room's key while it is locked, told to those alone who are in it; its value is null while it is not. */
  lock: settingOf(v.nullable(RoomKeySchema)),
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

/** The settings that count once somebody has brought `heard`; `known` itself when that changes nothing. SPEC.md [SETTINGS-2]. */
export function settingsAfter(known: RoomSettings | null, heard: RoomSettings): RoomSettings {
  const title = settingAfter(known?.title ?? null, heard.title);
  const lock = settingAfter(known?.lock ?? null, heard.lock);
  return known?.title === title && known.lock === lock ? known : { title, lock };
}

/** The revision of a change to this setting. From the last one it goes on with the first, which counts more by then. */
export function nextRevision(known: Setting<unknown> | null): number {
  return known === null || known.revision >= LIMITS.revisions ? 1 : known.revision + 1;
}

function settingAfter<Value extends string | null>(
  known: Setting<Value> | null,
  heard: Setting<Value> | null,
): Setting<Value> | null {
  if (known === null || heard === null) return known ?? heard;
  return countsMore(heard, known) ? heard : known;
}

function countsMore(a: Setting<string | null>, b: Setting<string | null>): boolean {
  const ahead = a.revision - b.revision;
  // Nobody comes that far by hand: whoever raises the revision so makes it count less, or others could never change it again.
  if (Math.abs(ahead) > LIMITS.revisionsAhead) return ahead < 0;
  if (ahead !== 0) return ahead > 0;
  // Two people changed it at once: nobody may find a room open that they have locked.
  if ((a.value === null) !== (b.value === null)) return b.value === null;
  return a.by + (a.value ?? '') > b.by + (b.value ?? '');
}
