import * as v from 'valibot';

/**
 * Names of what one side supports beyond the first release of this protocol version; unknown names are ignored. See
 * SPEC.md [VER-2].
 */
export const FeaturesSchema = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/))), v.maxLength(64));

/** Who is away is told. See SPEC.md [PEOPLE-4]. */
export const AWAY = 'away';
/** Somebody in a room can be asked to let one come there. See SPEC.md [ASK-1]. */
export const ASK_TO_JOIN = 'ask-to-join';
/** Whoever asks to join somebody can be made to prove it. See SPEC.md [ASK-6]. */
export const JOIN_PROOF = 'join-proof';

/** Who is in a room with whom is told, as far as they want it. See SPEC.md [ROOMS-1]. */
export const ROOMS = 'rooms';

/** Short texts outside of calls are passed on. See SPEC.md [NOTE-1]. */
export const NOTE = 'note';

/** Somebody in a room can be called all the same, and takes the call by leaving that room. See SPEC.md [SECOND-1]. */
export const SECOND_CALL = 'second-call';

/** What somebody says of themself in a few words is told. See SPEC.md [PEOPLE-5]. */
export const STATUS_TEXT = 'status-text';

/** People have profile pictures. See SPEC.md [PORTRAIT-1]. */
export const PORTRAIT = 'portrait';

/** Whoever looks for anybody to talk to is introduced to another one who does. See SPEC.md [SEEK-1]. */
export const SEEK = 'seek';

/** Features of hubs and clients of this release: they have the same ones. */
export const HUB_FEATURES: readonly string[] = [
  AWAY,
  ASK_TO_JOIN,
  JOIN_PROOF,
  ROOMS,
  NOTE,
  SECOND_CALL,
  STATUS_TEXT,
  PORTRAIT,
  SEEK,
];
export const CLIENT_FEATURES = HUB_FEATURES;
