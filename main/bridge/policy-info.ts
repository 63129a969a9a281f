import * as v from 'valibot';

/** Why something of an organisation's policy does not count. */
const PolicyTroubleSchema = v.variant('kind', [
  v.object({ kind: v.literal('not-understood'), field: v.string() }),
  /** Others than administrators may change it. */
  v.object({ kind: v.literal('not-protected') }),
  v.object({ kind: v.literal('unreadable') }),
]);
export type PolicyTrouble = v.InferOutput<typeof PolicyTroubleSchema>;

/** What a page shows of the policy. It is read once, when the app starts. */
export const PolicyInfoSchema = v.object({
  /** Names of its fields that are set, which nothing here changes. */
  locked: v.array(v.string()),
  troubles: v.array(PolicyTroubleSchema),
});
export type PolicyInfo = v.InferOutput<typeof PolicyInfoSchema>;
