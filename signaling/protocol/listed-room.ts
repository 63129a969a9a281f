import * as v from 'valibot';
import { Bytes32Schema, PeerIdSchema } from './fields.ts';
import { LIMITS } from './limits.ts';
import { ListingSchema, TitleSchema } from './room-settings.ts';
import { encodeFields } from './statement.ts';

/** How long something has been so, ms: of an age clocks need not agree. */
const AgeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMITS.roomAgeMs));

/** What a member tells a hub of the room that it is in. See SPEC.md [ROOMS-1]. */
export const OwnRoomSchema = v.strictObject({ title: TitleSchema, listing: ListingSchema, forMs: AgeSchema });

/** A room as others see it. See SPEC.md [ROOMS-3]. */
export const ListedRoomSchema = v.strictObject({
  id: Bytes32Schema,
  title: TitleSchema,
  listing: v.picklist(['ask', 'open']),
  /** In order of arrival. */
  people: v.pipe(v.array(PeerIdSchema), v.minLength(1), v.maxLength(LIMITS.roomCapacity)),
  forMs: AgeSchema,
});

export type OwnRoom = v.InferOutput<typeof OwnRoomSchema>;
export type ListedRoom = v.InferOutput<typeof ListedRoomSchema>;

/** The bytes whose HMAC-SHA-256 with a room's door is its id in the list: who has neither key nor door learns no code from it (SPEC.md [ROOMS-3]). */
export function encodeListedRoom(code: string): Uint8Array<ArrayBuffer> {
  return encodeFields(['earshot-listed/2', code]);
}
