import * as v from 'valibot';
import { parse } from 'yaml';
import { fail, ok, type Result } from '../protocol/index.ts';
import { FILE_NAME } from './release-names.ts';

/** Longest feed that is read, bytes; real ones have about 1,000. */
export const FEED_BYTES = 64 * 1024;

const ReleaseFileSchema = v.object({
  url: v.pipe(v.string(), v.regex(FILE_NAME)),
  /** Of its bytes, base64. */
  sha512: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{86}==$/)),
  /** Bytes. */
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(2 * 1024 ** 3)),
});
export type ReleaseFile = v.InferOutput<typeof ReleaseFileSchema>;

/** What is used of a feed that electron-builder writes. Whatever else is in it, such as a staged roll-out, counts for nothing. */
const ReleaseFeedSchema = v.object({
  version: v.pipe(v.string(), v.maxLength(48), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]+)?$/)),
  files: v.pipe(v.array(ReleaseFileSchema), v.minLength(1), v.maxLength(16)),
  /** Plain text; none when it is too long or anything else. */
  releaseNotes: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), ''),
});
export type ReleaseFeed = v.InferOutput<typeof ReleaseFeedSchema>;

/** Parses a feed whose signature was checked. */
export function parseFeed(text: string): Result<ReleaseFeed, 'unreadable'> {
  try {
    // An alias can make a short text endlessly long.
    const parsed = v.safeParse(ReleaseFeedSchema, parse(text, { maxAliasCount: 0 }));
    return parsed.success ? ok(parsed.output) : fail('unreadable', v.summarize(parsed.issues));
  } catch (error) {
    return fail('unreadable', error instanceof Error ? error.message : 'no YAML');
  }
}
