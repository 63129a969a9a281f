import * as v from 'valibot';
import { LIMITS } from './limits.ts';

/** Control, bidirectional, zero-width and other invisible format characters, lone surrogates, line separators. */
const FORBIDDEN_IN_NAMES = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u034F\u115F\u1160\u3164\uFFA0]/u;
const STACKED_MARKS = new RegExp(`\\p{M}{${LIMITS.combiningMarks + 1},}`, 'u');

/** A person's name: NFC, trimmed, 1 to 64 code points, nothing invisible. See SPEC.md [NAME-1]. */
export const NameSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.nameLength * 4),
  v.transform((name) => name.normalize('NFC').trim().replace(/\s+/gu, ' ')),
  v.check((name) => !FORBIDDEN_IN_NAMES.test(name), 'has characters that cannot be seen'),
  v.check((name) => !STACKED_MARKS.test(name), 'stacks too many marks on one letter'),
  v.check(
    (name) => name.length > 0 && [...name].length <= LIMITS.nameLength,
    `must have 1 to ${LIMITS.nameLength} characters`,
  ),
);

/** A room code as people type it (any case); parses to lower case. See SPEC.md [ROOM-1]. */
export const RoomCodeSchema = v.pipe(
  v.string(),
  v.minLength(LIMITS.roomCodeMin),
  v.maxLength(LIMITS.roomCodeMax),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/i, 'must be letters, digits and dashes'),
  v.toLowerCase(),
);

/** base64url of 32 random bytes the client made; its hash is the peer's id. See SPEC.md [ID-1]. */
export const SecretSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
export const PeerIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
/** One stay of a peer in a room, chosen by the client; a new one means new links. See SPEC.md [LINK-1]. */
export const VisitSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));
export const CallIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));
export const HubIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));

export const AvailabilitySchema = v.picklist(['available', 'do-not-disturb']);
export const ActivitySchema = v.picklist(['available', 'in-call', 'do-not-disturb']);

export const PersonSchema = v.strictObject({ peerId: PeerIdSchema, name: NameSchema, activity: ActivitySchema });

/** `ringing` is invited and not there yet (links are prepared, no media); `away` lost its hub connection moments ago. */
export const MemberStateSchema = v.picklist(['present', 'ringing', 'away']);
export const MemberSchema = v.strictObject({
  peerId: PeerIdSchema,
  visit: VisitSchema,
  name: NameSchema,
  state: MemberStateSchema,
});

/** Everybody in a room, oneself included, in order of arrival. A higher revision of the same hub replaces a lower one. */
export const RosterSchema = v.strictObject({
  code: RoomCodeSchema,
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  members: v.pipe(v.array(MemberSchema), v.maxLength(LIMITS.roomCapacity)),
});

/** As RTCIceServer. The default list is empty: on a LAN host candidates suffice. */
export const IceServerSchema = v.strictObject({
  urls: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^(?:stun|stuns|turn|turns):/), v.maxLength(256))),
    v.minLength(1),
    v.maxLength(8),
  ),
  username: v.exactOptional(v.pipe(v.string(), v.maxLength(256))),
  credential: v.exactOptional(v.pipe(v.string(), v.maxLength(256))),
});

export type Availability = v.InferOutput<typeof AvailabilitySchema>;
export type Activity = v.InferOutput<typeof ActivitySchema>;
export type Person = v.InferOutput<typeof PersonSchema>;
export type Member = v.InferOutput<typeof MemberSchema>;
export type Roster = v.InferOutput<typeof RosterSchema>;
export type IceServer = v.InferOutput<typeof IceServerSchema>;
