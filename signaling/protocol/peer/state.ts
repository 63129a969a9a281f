import * as v from 'valibot';
import { NameSchema } from '../fields.ts';

/** One's whole state, sent when the channel opens and at each change: nothing to lose, nothing to merge. */
export const PeerStateSchema = v.strictObject({
  kind: v.literal('state'),
  name: NameSchema,
  microphone: v.picklist(['on', 'muted', 'none']),
  /** Measured where the microphone is: asking each link's receiver how loud it is blocks the page, once a link. */
  speaking: v.boolean(),
  camera: v.picklist(['on', 'off', 'none']),
  share: v.nullable(v.strictObject({ mode: v.picklist(['text', 'motion']) })),
});

/** Whether what one shares gives no picture now, as a window that is minimised. Told as the state is. */
export const SharePausedSchema = v.strictObject({ kind: v.literal('share-paused'), paused: v.boolean() });

export type PeerState = v.InferOutput<typeof PeerStateSchema>;
export type SharePaused = v.InferOutput<typeof SharePausedSchema>;
