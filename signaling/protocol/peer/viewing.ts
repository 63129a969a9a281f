import * as v from 'valibot';
import { LIMITS } from '../limits.ts';

/** px */
const HeightSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LIMITS.pictureHeight));

/**
 * How tall the sender shows the receiver's pictures, in pixels of its screen; 0: not at all. Replaces what it said
 * before, and sent again when the channel opens. SPEC.md [VIEW-1].
 */
export const ViewingSchema = v.strictObject({ kind: v.literal('viewing'), camera: HeightSchema, screen: HeightSchema });

export type Viewing = v.InferOutput<typeof ViewingSchema>;
