import * as v from 'valibot';
import { LIMITS } from '../../signaling/protocol/index.ts';

/** Most of what a page hands over of a file, as JSON, bytes: a message of the bridge holds it and what else is in a call. */
export const HANDED_BYTES = LIMITS.messageBytes - 1_024;

/** Whether a page can hand this over: the browser form loses its connection by a larger message. */
export function canBeHanded(value: unknown): boolean {
  return new TextEncoder().encode(JSON.stringify(value)).length <= HANDED_BYTES;
}

const PreferencesSchema = v.record(v.string(), v.unknown());

export const ExportSchema = v.strictObject({
  /** The page's own, as it keeps them. */
  preferences: v.pipe(
    PreferencesSchema,
    v.check((given) => canBeHanded(given), 'too large'),
  ),
  withPeople: v.boolean(),
});

/** `text`: the page saves it. */
export const ExportedSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['saved', 'cancelled']) }),
  v.object({ kind: v.literal('text'), text: v.string() }),
]);

export const ImportSchema = v.strictObject({
  /** Of the file that the page has read; null where the other process lets the person choose it. */
  text: v.nullable(
    v.pipe(
      v.string(),
      v.check((given) => canBeHanded(given), 'too large'),
    ),
  ),
  withPeople: v.boolean(),
});

export const ImportedSchema = v.variant('kind', [
  v.object({ kind: v.literal('cancelled') }),
  v.object({
    kind: v.literal('imported'),
    taken: v.number(),
    notUnderstood: v.number(),
    preferences: PreferencesSchema,
    /** Something of it counts at the next start only. */
    needsRestart: v.boolean(),
  }),
]);
