import * as v from 'valibot';
import { parse } from 'yaml';
import { fail, ok, type Result } from '../protocol/index.ts';

/** What a hub, or a company's server, has its folder of releases at, below its origin. */
export const UPDATES_PATH = '/updates/';
/** Longest feed that is read, bytes; real ones have about 1,000. */
export const FEED_BYTES = 64 * 1024;
/** Added to a feed's name: its signature. */
export const SIGNATURE_ENDING = '.sig';

/** A bare name: what it names lies beside the feed. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._+ -]{0,127}$/;
const FEED_NAME = /^latest(?:-[a-z0-9]{1,16}){0,2}\.yml$/;
const RELEASE_ENDINGS = ['.AppImage', '.deb', '.rpm', '.exe', '.msi', '.zip', '.dmg'];

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

/** The feed that a system reads, as electron-builder names it; null where there is none. */
export function feedName(platform: NodeJS.Platform, arch: string): string | null {
  switch (platform) {
    case 'win32':
      return 'latest.yml';
    case 'darwin':
      return 'latest-mac.yml';
    case 'linux':
      return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
    default:
      return null;
  }
}

export function isFeedName(name: string): boolean {
  return FEED_NAME.test(name);
}

/** Whether a file of this name is part of a folder of releases: a feed, its signature, or an installer. */
export function isReleaseName(name: string): boolean {
  if (isFeedName(name) || (name.endsWith(SIGNATURE_ENDING) && isFeedName(name.slice(0, -SIGNATURE_ENDING.length))))
    return true;
  return FILE_NAME.test(name) && RELEASE_ENDINGS.some((ending) => name.endsWith(ending));
}

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
