import * as v from 'valibot';
import { PeerIdSchema, readableText } from '../fields.ts';
import { LIMITS } from '../limits.ts';
import { PlaceSchema } from './place.ts';

/** What is drawn on: another id for another screen or window, and once all is cleared. */
const BoardIdSchema = v.pipe(v.string(), v.regex(/^[\w-]{12}$/));
/** Of one sender: which of its marks it is, and where it is in the order of all of them. SPEC.md [DRAW-4]. */
const MarkIdSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const PlacesSchema = v.pipe(v.array(PlaceSchema), v.maxLength(LIMITS.strokePlaces));

const ofMark = {
  id: MarkIdSchema,
  /** Whose share it is on. */
  of: PeerIdSchema,
  board: BoardIdSchema,
  /** Until it is cleared; false: it fades. */
  stays: v.boolean(),
};

/** A frame of a link's drawing channel. SPEC.md, "Drawing". */
export const DrawingFrameSchema = v.variant('kind', [
  /** On what the sender shares, and whether others may draw there; null: it shares nothing. */
  v.strictObject({ kind: v.literal('board'), board: v.nullable(BoardIdSchema), allowed: v.boolean() }),
  /** A stroke, as far as it is drawn. */
  v.strictObject({
    ...ofMark,
    kind: v.literal('stroke'),
    tool: v.picklist(['pen', 'highlighter', 'arrow', 'box']),
    places: v.pipe(PlacesSchema, v.minLength(1)),
    done: v.boolean(),
  }),
  /** The stroke goes on; the last place is the other end of an arrow or box. */
  v.strictObject({ kind: v.literal('stroke-goes-on'), id: MarkIdSchema, places: PlacesSchema, done: v.boolean() }),
  v.strictObject({
    ...ofMark,
    kind: v.literal('text'),
    at: PlaceSchema,
    text: readableText(1, LIMITS.drawnTextLength),
  }),
  /** Of the sender's marks only these are there. */
  v.strictObject({ kind: v.literal('marks'), ids: v.pipe(v.array(MarkIdSchema), v.maxLength(LIMITS.marksOfPerson)) }),
]);

export type DrawingFrame = v.InferOutput<typeof DrawingFrameSchema>;
