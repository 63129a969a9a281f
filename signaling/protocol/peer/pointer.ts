import * as v from 'valibot';
import { PeerIdSchema } from '../fields.ts';
import { MouseSchema } from './mouse.ts';
import { FractionSchema } from './place.ts';
import { SurfaceSchema } from './state.ts';

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A frame of a link's pointer channel. Of pointers, and of the mouse, the one with the highest `seq` counts. SPEC.md [POINT-1]. */
export const PointerFrameSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('pointer'),
    seq: CountSchema,
    /** Whose share is pointed at. */
    of: PeerIdSchema,
    surface: SurfaceSchema,
    x: FractionSchema,
    y: FractionSchema,
    /** A button is held. */
    pressed: v.boolean(),
    /** How often one was pressed so far: a press is seen also when the frames of it were lost. */
    presses: CountSchema,
  }),
  /** The sender points at nothing now. */
  v.strictObject({ kind: v.literal('pointer-gone'), seq: CountSchema }),
  MouseSchema,
]);

export type PointerFrame = v.InferOutput<typeof PointerFrameSchema>;
