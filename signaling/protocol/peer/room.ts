import * as v from 'valibot';
import { CharterSchema, ListingSettingSchema } from '../room-settings.ts';
import { NameSchema, PeerIdSchema, RoomKeySchema, VisitSchema } from '../fields.ts';
import { LIMITS } from '../limits.ts';
import { LinkSignalSchema } from '../signal.ts';
import { HandSchema, MuteRequestSchema, ReactionSchema, ShareRequestSchema } from './gestures.ts';
import { HeldBackSchema } from './held-back.ts';
import { FollowMouseSchema, ShareMouseSchema } from './mouse.ts';
import { RemovalFrameSchema } from './removal.ts';
import { RemoteFrameSchema } from './remote-control.ts';
import {
  PeerStateSchema,
  ShareMarkedSchema,
  SharePausedSchema,
  SharePointingSchema,
  ShareSoundSchema,
  ShareStillSchema,
} from './state.ts';
import { VerifyFrameSchema } from './verify.ts';
import { ViewingSchema } from './viewing.ts';

/** Somebody in the room whom the sender is connected to. */
const IntroductionSchema = v.strictObject({ peerId: PeerIdSchema, visit: VisitSchema, name: NameSchema });

/** What is said among those in the room, rather than about one link. SPEC.md [CTRL-2], [CTRL-7] to [CTRL-9], [CTRL-11], [CTRL-12], [SOUND-2], [VERIFY-1], [POINT-2], [MOUSE-1], [MOUSE-2], [HAND-1], [REACT-1], [ASKMUTE-1], [ASKSHARE-1], [VIEW-1], [HELD-1], [SETTINGS-8], [HOLD-1], [REMOVE-1], [REMOTE-1]. */
export const RoomFrameSchema = v.variant('kind', [
  PeerStateSchema,
  SharePausedSchema,
  ShareStillSchema,
  ShareSoundSchema,
  ShareMarkedSchema,
  SharePointingSchema,
  ShareMouseSchema,
  FollowMouseSchema,
  HandSchema,
  ReactionSchema,
  MuteRequestSchema,
  ShareRequestSchema,
  VerifyFrameSchema,
  ViewingSchema,
  HeldBackSchema,
  /** All whom the sender is connected to; replaces what it said before. */
  v.strictObject({
    kind: v.literal('peers'),
    peers: v.pipe(v.array(IntroductionSchema), v.maxLength(LIMITS.roomCapacity)),
  }),
  /** To a common peer: pass this on. */
  v.strictObject({ kind: v.literal('relay'), to: PeerIdSchema, signal: LinkSignalSchema }),
  /** From a common peer, who says whom it is from. It is not passed on again. */
  v.strictObject({ kind: v.literal('relayed'), from: PeerIdSchema, signal: LinkSignalSchema }),
  v.strictObject({ kind: v.literal('charter'), charter: CharterSchema }),
  /** As `charter`, the setting that came later. SPEC.md [SETTINGS-8]. */
  v.strictObject({ kind: v.literal('listing'), listing: ListingSettingSchema }),
  /** The key that the room has while it is not locked, for who was let in without it; null: it has none. */
  v.strictObject({ kind: v.literal('key'), key: v.nullable(RoomKeySchema) }),
  /** The sender leaves for another call and comes back. SPEC.md [HOLD-1]. */
  v.strictObject({ kind: v.literal('on-hold') }),
  RemovalFrameSchema,
  RemoteFrameSchema,
  /** Whom the sender let in: they need no pass. Adds to what it said before. */
  v.strictObject({
    kind: v.literal('let-in'),
    peerIds: v.pipe(v.array(PeerIdSchema), v.maxLength(LIMITS.peopleLetIn)),
  }),
]);

export type Introduction = v.InferOutput<typeof IntroductionSchema>;
export type RoomFrame = v.InferOutput<typeof RoomFrameSchema>;
