import * as v from 'valibot';

/**
 * Which of its pictures the sender does not send to the receiver for now, so that voices get through. Replaces what it said before, and sent
 * again when the channel opens. SPEC.md [HELD-1].
 */
export const HeldBackSchema = v.strictObject({
  kind: v.literal('held-back'),
  camera: v.boolean(),
  screen: v.boolean(),
});

export type HeldBack = v.InferOutput<typeof HeldBackSchema>;
