import * as v from 'valibot';
import { LIMITS, LinkSignalSchema, NameSchema } from '../../../signaling/protocol/index.ts';

/** What peers tell each other over a link's data channels. SPEC.md [CTRL-1] to [CTRL-6]. */

/** One's whole state, sent when the channel opens and at each change: nothing to lose, nothing to merge. */
const PeerStateSchema = v.strictObject({
  kind: v.literal('state'),
  name: NameSchema,
  microphone: v.picklist(['on', 'muted', 'none']),
  camera: v.picklist(['on', 'off', 'none']),
  share: v.nullable(v.strictObject({ mode: v.picklist(['text', 'motion']) })),
});

export const ControlMessageSchema = v.variant('kind', [
  PeerStateSchema,
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
export type ControlMessage = v.InferOutput<typeof ControlMessageSchema>;
export type ChatFrame = v.InferOutput<typeof ChatFrameSchema>;
