import * as v from 'valibot';

/** Longest text of a file that a page hands over itself, characters: a message of the bridge has to hold it. */
export const PAGE_TEXT = 48 * 1_024;

const PreferencesSchema = v.record(v.string(), v.unknown());

export const ExportSchema = v.strictObject({
  /** The page's own, as it keeps them. */
  preferences: v.pipe(
    PreferencesSchema,
    v.check((preferences) => JSON.stringify(preferences).length <= PAGE_TEXT, 'too large'),
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
  text: v.nullable(v.pipe(v.string(), v.maxLength(PAGE_TEXT))),
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
