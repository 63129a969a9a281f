import * as v from 'valibot';
import { ClientSchema } from '../fields.ts';
import { FeaturesSchema } from '../features.ts';
import { SHARE_MOUSE_FEATURE } from './mouse.ts';
import { REMOVAL_FEATURE } from './removal.ts';
import { REMOTE_CLIPBOARD_FEATURE, REMOTE_CONTROL_FEATURE } from './remote-control.ts';

/** Version of what peers say to each other. A peer without a hello speaks version 1. SPEC.md [PEER-1]. */
export const PEER_VERSION = 2;

/** With this feature a peer compares codes, SPEC.md [VERIFY-1]. */
export const VERIFY_FEATURE = 'verify';

/** With this feature a peer has the pointer channel, SPEC.md [POINT-1]. */
export const POINTER_FEATURE = 'pointer';

/** With this feature a peer has the drawing channel, SPEC.md [DRAW-1]. */
export const DRAWING_FEATURE = 'drawing';

/** With this feature a peer draws nothing over a share whose picture has it already, SPEC.md [MARKED-1]. */
export const SHARE_MARKED_FEATURE = 'share-marked';

/** With this feature a peer has the media section for the sound of a share, and plays it, SPEC.md [SOUND-1]. */
export const SHARE_SOUND_FEATURE = 'share-sound';

/** With this feature a peer says how large it shows whose pictures, and sends no larger cameras, SPEC.md [VIEW-1]. */
export const VIEWING_FEATURE = 'viewing';

/** With this feature a peer shows its person that somebody asks them to mute, SPEC.md [ASKMUTE-1]. */
export const MUTE_REQUEST_FEATURE = 'mute-request';

/** With this feature a peer shows its person that somebody asks them to share, SPEC.md [ASKSHARE-1]. */
export const SHARE_REQUEST_FEATURE = 'share-request';

/** With this feature a peer keeps the place of somebody who says that they come back, SPEC.md [HOLD-1]. */
export const ON_HOLD_FEATURE = 'on-hold';

/**
 * Names of what a peer can do beyond its version's rules. `share-paused`: says so of its share, SPEC.md [CTRL-11]. `share-still`: says that its person has paused it, [CTRL-12]. `hand` and
 * `reactions`: raises it and shows them, [HAND-1], [REACT-1]. `listing`: tells and takes whether others see the room, [SETTINGS-8]. `held-back`: says which pictures wait for voices,
 * [HELD-1].
 */
export const PEER_FEATURES: readonly string[] = [
  'share-paused',
  'share-still',
  VERIFY_FEATURE,
  POINTER_FEATURE,
  DRAWING_FEATURE,
  SHARE_MARKED_FEATURE,
  SHARE_SOUND_FEATURE,
  VIEWING_FEATURE,
  'held-back',
  'hand',
  'reactions',
  MUTE_REQUEST_FEATURE,
  SHARE_REQUEST_FEATURE,
  'listing',
  ON_HOLD_FEATURE,
  REMOVAL_FEATURE,
  REMOTE_CONTROL_FEATURE,
  REMOTE_CLIPBOARD_FEATURE,
  SHARE_MOUSE_FEATURE,
];

/** The first frame of the control channel. */
export const PeerHelloSchema = v.strictObject({
  kind: v.literal('hello'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1_000_000)),
  features: FeaturesSchema,
  /** What its sender says that it is; the hub has a word of its own. SPEC.md [GUEST-4]. */
  client: ClientSchema,
});

export type PeerHello = v.InferOutput<typeof PeerHelloSchema>;
