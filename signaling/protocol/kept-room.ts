import * as v from 'valibot';
import { RoomCodeSchema, RoomKeySchema, TimeSchema } from './fields.ts';
import { LIMITS } from './limits.ts';
import { RoomSettingsSchema, settingsAfter, TitleSchema, titleOf } from './room-settings.ts';

/** A room that this person keeps, on this computer; nothing of it is sent to anybody. See SPEC.md [KEPT-1]. */
export const KeptRoomSchema = v.strictObject({
  code: RoomCodeSchema,
  /** The one that the room has while it is not locked; null: whoever types its code comes in. */
  key: v.nullable(RoomKeySchema),
  /** The last ones that this client heard of inside; null while nobody has made any. */
  settings: v.nullable(RoomSettingsSchema),
  /** What this person calls it; '' to call it by its title. */
  ownName: TitleSchema,
  keptAt: TimeSchema,
});
export type KeptRoom = v.InferOutput<typeof KeptRoomSchema>;

/** The entries of a kept list that can be understood. */
export function keptRoomsIn(list: unknown): KeptRoom[] {
  const parsed = Array.isArray(list) ? list.map((entry: unknown) => v.safeParse(KeptRoomSchema, entry)) : [];
  return parsed.reduce<KeptRoom[]>((rooms, one) => (one.success ? withKeptRoom(rooms, one.output) : rooms), []);
}

/**
 * The rooms with this one, in the order in which they were first kept, so that none moves. One of the same code is replaced; what was
 * heard of its settings stays where that counts more, so that nobody who missed a lock takes it away. The same list when it is full.
 */
export function withKeptRoom(rooms: readonly KeptRoom[], room: KeptRoom): KeptRoom[] {
  const known = rooms.find(({ code }) => code === room.code);
  const others = rooms.filter((one) => one !== known);
  if (others.length >= LIMITS.keptRooms) return [...rooms];
  const before = known?.key === room.key ? (known?.settings ?? null) : null;
  const settings = room.settings === null ? before : settingsAfter(before, room.settings);
  return [...others, { ...room, settings }].sort((a, b) => a.keptAt - b.keptAt || (a.code < b.code ? -1 : 1));
}

/** What the person calls the room, else its title; '' for neither. */
export function keptRoomName({ ownName, settings }: Pick<KeptRoom, 'ownName' | 'settings'>): string {
  return ownName === '' ? titleOf(settings) : ownName;
}
