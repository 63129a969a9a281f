import * as v from 'valibot';

/** Of the shared picture's width or height, from its top left, whatever part of it is seen and however large. */
export const FractionSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A place in a shared picture. SPEC.md [POINT-3]. */
export const PlaceSchema = v.strictObject({ x: FractionSchema, y: FractionSchema });
