import * as v from 'valibot';
import { NameSchema } from '../fields.ts';

/** The sender's whole state, sent when the channel opens and at each change, so that nothing has to be merged. */
export const PeerStateSchema = v.strictObject({
  kind: v.literal('state'),
  name: NameSchema,
  microphone: v.picklist(['on', 'muted', 'none']),
  /** Measured at the microphone: reading the audio level of each link's receiver blocks the page. */
  speaking: v.boolean(),
  camera: v.picklist(['on', 'off', 'none']),
  share: v.nullable(v.strictObject({ mode: v.picklist(['text', 'motion']) })),
});

/** Whether what one shares gives no picture now, as a window that is minimised. Told as the state is. */
export const SharePausedSchema = v.strictObject({ kind: v.literal('share-paused'), paused: v.boolean() });

/** Whether the sender has paused what they share, so that a still stands in its place. Told as the state is. SPEC.md [CTRL-12]. */
export const ShareStillSchema = v.strictObject({ kind: v.literal('share-still'), still: v.boolean() });

/**
 * Whether the picture of what the sender shares has in it what is pointed at and drawn there: it is on their screen. Told as the state is.
 * SPEC.md [MARKED-1].
 */
export const ShareMarkedSchema = v.strictObject({ kind: v.literal('share-marked'), marked: v.boolean() });

/** Whether the computer's sound goes with what the sender shares, and is sent now. Told as the state is. SPEC.md [SOUND-2]. */
export const ShareSoundSchema = v.strictObject({ kind: v.literal('share-sound'), sent: v.boolean() });

/** Counts what a peer has shared: another screen or window is another one. */
export const SurfaceSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Whether others may point at what one shares, and what that is now. Told as the state is. */
export const SharePointingSchema = v.strictObject({
  kind: v.literal('share-pointing'),
  allowed: v.boolean(),
  surface: SurfaceSchema,
});

export type PeerState = v.InferOutput<typeof PeerStateSchema>;
export type SharePaused = v.InferOutput<typeof SharePausedSchema>;
export type ShareStill = v.InferOutput<typeof ShareStillSchema>;
export type ShareSound = v.InferOutput<typeof ShareSoundSchema>;
export type ShareMarked = v.InferOutput<typeof ShareMarkedSchema>;
export type SharePointing = v.InferOutput<typeof SharePointingSchema>;
