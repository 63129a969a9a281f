import * as v from 'valibot';
import { GuestSchema, NameSchema, PeerIdSchema, RoomCodeSchema, VisitSchema } from './fields.ts';
import { LIMITS } from './limits.ts';

/** `ringing` is invited and not there yet (links are prepared, no media); `away` lost its hub connection moments ago. */
export const MemberStateSchema = v.picklist(['present', 'ringing', 'away']);
export const MemberSchema = v.strictObject({
  peerId: PeerIdSchema,
  visit: VisitSchema,
  name: NameSchema,
  guest: GuestSchema,
  state: MemberStateSchema,
});

/**
 * Everybody in a room, the receiver included, in order of arrival. A higher revision of the same hub replaces a lower
 * one.
 */
export const RosterSchema = v.strictObject({
  code: RoomCodeSchema,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Members, behind the receiver's door. */
  members: v.pipe(v.array(MemberSchema), v.maxLength(LIMITS.roomCapacity)),
  /** Others came to this code before the receiver and are behind another door: it is them to knock at. See SPEC.md [DOOR-2]. */
  elsewhere: v.boolean(),
});

export type Member = v.InferOutput<typeof MemberSchema>;
export type Roster = v.InferOutput<typeof RosterSchema>;
