import * as v from 'valibot';
import { withoutJoiners } from './joiners.ts';
import { LIMITS } from './limits.ts';

/**
 * Control, bidirectional, zero-width and other invisible format characters, lone surrogates, line separators, and what is drawn
 * as nothing though it counts as a letter or sign: Hangul fillers, blank Braille, the object replacement character, the musical null
 * notehead, blank hieroglyphs.
 */
const UNREADABLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u034F\u115F\u1160\u3164\uFFA0\u2800\uFFFC\u{1D159}\u{13441}\u{13442}]/u;
const STACKED_MARKS = new RegExp(`\\p{M}{${LIMITS.combiningMarks + 1},}`, 'u');

/** Text that people read: NFC, trimmed, so many code points, nothing invisible. See SPEC.md [NAME-1]. */
export function readableText(least: number, most: number): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.maxLength(most * 4),
    v.transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' ')),
    v.check((text) => !UNREADABLE.test(withoutJoiners(text)), 'has characters that cannot be seen'),
    v.check((text) => !STACKED_MARKS.test(text), 'stacks too many marks on one letter'),
    v.check((text) => text.length >= least && [...text].length <= most, `must have ${least} to ${most} characters`),
  );
}

/** A person's name. */
export const NameSchema = readableText(1, LIMITS.nameLength);

/** A room code as people type it (any case); parses to lower case. See SPEC.md [ROOM-1]. */
export const RoomCodeSchema = v.pipe(
  v.string(),
  v.minLength(LIMITS.roomCodeMin),
  v.maxLength(LIMITS.roomCodeMax),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/i, 'must be letters, digits and dashes'),
  v.toLowerCase(),
);

/** base64url of 32 random bytes: a client's private key (RFC 8032), sent to nobody. See SPEC.md [ID-1]. */
export const SecretSchema = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
export const isSecret = (text: string): boolean => v.is(SecretSchema, text);
/** base64url of 32 bytes, in the one way to write them. */
export const Bytes32Schema = v.pipe(v.string(), v.regex(/^[\w-]{42}[AEIMQUYcgkosw048]$/));
/** What opens a room to whoever has it: 32 random bytes, base64url. See SPEC.md [PASS-1]. */
export const RoomKeySchema = Bytes32Schema;
/** Proof of having a room's key, for one link: an HMAC-SHA-256, base64url. See SPEC.md [PASS-2]. */
export const PassSchema = Bytes32Schema;
/** Names a room's key to hubs, which cannot tell the key from it: an HMAC-SHA-256, base64url. See SPEC.md [DOOR-1]. */
export const DoorSchema = Bytes32Schema;
/** An Ed25519 public key (RFC 8032). */
export const PublicKeySchema = Bytes32Schema;
/** An Ed25519 signature: base64url of 64 bytes, in the one way to write them. */
export const SignatureSchema = v.pipe(v.string(), v.regex(/^[\w-]{85}[AQgw]$/));
export const PeerIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
/** One stay of a peer in a room, chosen by the client; a new one means new links. See SPEC.md [LINK-1]. */
export const VisitSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));
export const CallIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));
export const HubIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));

/** Unix time, ms. */
export const TimeSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const AvailabilitySchema = v.picklist(['available', 'do-not-disturb']);
export const ActivitySchema = v.picklist(['available', 'in-call', 'do-not-disturb']);

/** What a client is: the app, or a page in a browser that a hub served. */
export const ClientSchema = v.picklist(['app', 'browser']);
/** Whether a peer is a page in a browser, as its hub sees it. See SPEC.md [GUEST-4]. */
export const GuestSchema = v.boolean();

export const PersonSchema = v.strictObject({
  peerId: PeerIdSchema,
  name: NameSchema,
  guest: GuestSchema,
  activity: ActivitySchema,
});

/**
 * Whether a client gets the list of people: `open`, it does. The others have their room only: `on-request`, the hub's owner can be
 * asked; `asked`, who has not answered yet; `refused`, whose answer was not now; `closed`, there is nobody to ask. See SPEC.md [GUEST-5].
 */
export const PeopleAccessSchema = v.picklist(['open', 'on-request', 'asked', 'refused', 'closed']);

/** A STUN URI of RFC 7064: host (IPv6 in brackets) and perhaps a port. */
export const StunUrlSchema = v.pipe(
  v.string(),
  v.maxLength(256),
  v.regex(/^stuns?:(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?$/, 'must look like stun:HOST[:PORT]'),
);

/** A TURN URI of RFC 7065: as for STUN, and perhaps the transport. */
export const TurnUrlSchema = v.pipe(
  v.string(),
  v.maxLength(256),
  v.regex(
    /^turns?:(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::\d{1,5})?(?:\?transport=(?:udp|tcp))?$/,
    'must look like turn:HOST[:PORT]',
  ),
);

const IceCredentialSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(256));

/** As RTCIceServer, with user name and credential where a URL is of TURN: without them RTCPeerConnection throws. */
export const IceServerSchema = v.pipe(
  v.strictObject({
    urls: v.pipe(v.array(v.union([StunUrlSchema, TurnUrlSchema])), v.minLength(1), v.maxLength(LIMITS.urlsOfIceServer)),
    username: v.exactOptional(IceCredentialSchema),
    credential: v.exactOptional(IceCredentialSchema),
  }),
  v.check(
    ({ urls, username, credential }) =>
      (username !== undefined && credential !== undefined) || !urls.some((url) => url.startsWith('turn')),
    'TURN needs a user name and a credential',
  ),
);

/** The default list is empty: on a LAN host candidates suffice. */
export const IceServersSchema = v.pipe(v.array(IceServerSchema), v.maxLength(LIMITS.iceServers));

export type Availability = v.InferOutput<typeof AvailabilitySchema>;
export type Activity = v.InferOutput<typeof ActivitySchema>;
export type Client = v.InferOutput<typeof ClientSchema>;
export type PeopleAccess = v.InferOutput<typeof PeopleAccessSchema>;
export type Person = v.InferOutput<typeof PersonSchema>;
export type IceServer = v.InferOutput<typeof IceServerSchema>;
