import * as v from 'valibot';
import { LIMITS } from '../limits.ts';

/** Whether the sender's hand is raised, and its ticket in the order of raising; null: it is not. SPEC.md [HAND-1]. */
export const HandSchema = v.strictObject({
  kind: v.literal('hand'),
  ticket: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LIMITS.handTickets))),
});

/** Seen over the sender's picture for some seconds. SPEC.md [REACT-1]. */
export const ReactionSchema = v.strictObject({
  kind: v.literal('reaction'),
  reaction: v.picklist(['thumbs-up', 'applause', 'heart', 'laugh', 'surprise', 'party']),
});

/** Asks the receiver's person to mute themself. SPEC.md [ASKMUTE-1]. */
export const MuteRequestSchema = v.strictObject({ kind: v.literal('mute-request') });

/** Asks the receiver's person to share something. SPEC.md [ASKSHARE-1]. */
export const ShareRequestSchema = v.strictObject({ kind: v.literal('share-request') });

export type Hand = v.InferOutput<typeof HandSchema>;
export type Reaction = v.InferOutput<typeof ReactionSchema>['reaction'];
