import * as v from 'valibot';
import {
  CharterSchema,
  LIMITS,
  LinkSignalSchema,
  NameSchema,
  PeerIdSchema,
  VisitSchema,
} from '../../../signaling/protocol/index.ts';

/** What peers tell each other over a link's data channels. SPEC.md [CTRL-1] to [CTRL-9]. */

/** One's whole state, sent when the channel opens and at each change: nothing to lose, nothing to merge. */
const PeerStateSchema = v.strictObject({
  kind: v.literal('state'),
  name: NameSchema,
  microphone: v.picklist(['on', 'muted', 'none']),
  /** Measured where the microphone is: asking each link's receiver how loud it is blocks the page, once a link. */
  speaking: v.boolean(),
  camera: v.picklist(['on', 'off', 'none']),
  share: v.nullable(v.strictObject({ mode: v.picklist(['text', 'motion']) })),
});

/** Somebody in the room whom the sender is connected to. */
const IntroductionSchema = v.strictObject({ peerId: PeerIdSchema, visit: VisitSchema, name: NameSchema });

/** What is said about the room, rather than about this one link. */
const RoomMessageSchema = v.variant('kind', [
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
]);

export const ControlMessageSchema = v.variant('kind', [
  PeerStateSchema,
  RoomMessageSchema,
  v.strictObject({ kind: v.literal('signal'), signal: LinkSignalSchema }),
  /** Once a second, so that silence means trouble. */
  v.strictObject({ kind: v.literal('ping') }),
  /** The sender leaves the room now. */
  v.strictObject({ kind: v.literal('bye') }),
]);

const ChatIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));

export const ChatFrameSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('message'),
    id: ChatIdSchema,
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.chatLength)),
  }),
  v.strictObject({ kind: v.literal('received'), id: ChatIdSchema }),
]);

export type PeerState = v.InferOutput<typeof PeerStateSchema>;
export type Introduction = v.InferOutput<typeof IntroductionSchema>;
export type RoomMessage = v.InferOutput<typeof RoomMessageSchema>;
export type ControlMessage = v.InferOutput<typeof ControlMessageSchema>;
export type ChatFrame = v.InferOutput<typeof ChatFrameSchema>;
