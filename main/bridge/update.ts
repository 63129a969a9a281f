import * as v from 'valibot';

/** What is wrong with what a feed gives: nothing of it is used. */
export const REFUSALS = ['unsigned', 'wrong-signature', 'unreadable', 'wrong-file'] as const;
/** Why there is nothing to judge. `nothing-here`: the server has no feed; `no-file`: the release has nothing for this installation. */
const FAILURES = ['nothing-here', 'unreachable', 'busy', 'no-file', 'not-kept', 'not-installed'] as const;
export type Refusal = (typeof REFUSALS)[number];
export type Failure = (typeof FAILURES)[number];

/** A version that could be had. */
const ReleaseSchema = v.object({
  version: v.pipe(v.string(), v.maxLength(48)),
  /** Plain text, at most 2,000 characters; empty for none. */
  notes: v.pipe(v.string(), v.maxLength(2_000)),
  /** Bytes. */
  size: v.number(),
});
export type Release = v.InferOutput<typeof ReleaseSchema>;

const UpdateStatusSchema = v.variant('kind', [
  /** No updates here: this build has no key, was not installed so that it could be replaced, or nobody offers any. */
  v.object({ kind: v.literal('off'), reason: v.picklist(['no-key', 'cannot-install', 'no-feed']) }),
  /** `checked`: there was nothing newer. */
  v.object({ kind: v.literal('idle'), checked: v.boolean() }),
  v.object({ kind: v.literal('checking') }),
  v.object({ kind: v.literal('available'), release: ReleaseSchema }),
  /** How much is there, 0 to 1. */
  v.object({ kind: v.literal('downloading'), release: ReleaseSchema, share: v.number() }),
  v.object({ kind: v.literal('ready'), release: ReleaseSchema }),
  v.object({ kind: v.literal('installing'), release: ReleaseSchema }),
  v.object({ kind: v.literal('refused'), reason: v.picklist(REFUSALS) }),
  /** `release`: what was found is there still, and can be downloaded again. */
  v.object({ kind: v.literal('failed'), reason: v.picklist(FAILURES), release: v.nullable(ReleaseSchema) }),
]);
export type UpdateStatus = v.InferOutput<typeof UpdateStatusSchema>;

/** What a page is told of updates. */
export const UpdateSchema = v.object({
  /** That runs. */
  version: v.string(),
  status: UpdateStatusSchema,
  /** In a call nothing happens. */
  inCall: v.boolean(),
  /** Who is asked; null for nobody. */
  feed: v.nullable(v.object({ from: v.picklist(['policy', 'settings', 'hub']), url: v.string() })),
});
export type Update = v.InferOutput<typeof UpdateSchema>;
