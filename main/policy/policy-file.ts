import { open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseJson } from '../../signaling/basics/parse-json.ts';
import { hasCode } from '../error-code.ts';
import { readAtMost } from '../read-at-most.ts';
import { UNREADABLE, type Place } from './place.ts';
import type { PolicyContents } from './policy.ts';

/** More than any policy needs, bytes. */
const MOST_BYTES = 64 * 1_024;

/** The administrator, on systems that have user ids. */
export const ROOT = 0;

/** Whether nobody but its `owners` may change what has this owner and these permissions. */
export function isProtected({ uid, mode }: { uid: number; mode: number }, owners: readonly number[]): boolean {
  return owners.includes(uid) && (mode & 0o022) === 0;
}

/**
 * Reads a file that counts only when others than its `owners` can change neither it nor its folder: whoever may change the folder may
 * put another file there. Windows has no such permissions: there no file counts.
 *
 * @param read null for what is no policy
 */
export async function readProtected(
  path: string,
  owners: readonly number[],
  read: (file: FileHandle) => Promise<PolicyContents | null>,
): Promise<Place> {
  try {
    await using file = await open(path, 'r');
    const owned = await Promise.all([stat(dirname(path)), file.stat()]);
    if (!owned.every((one) => isProtected(one, owners))) return { kind: 'trouble', trouble: { kind: 'not-protected' } };
    const contents = await read(file);
    return contents === null ? UNREADABLE : { kind: 'policy', contents };
  } catch (error) {
    return hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR') ? { kind: 'none' } : UNREADABLE;
  }
}

/** What a policy in JSON says; null when it is none, or larger than `MOST_BYTES`. */
export async function readJson(file: FileHandle): Promise<PolicyContents | null> {
  const bytes = await readAtMost(file, MOST_BYTES);
  return bytes.length > MOST_BYTES ? null : contentsIn(bytes.toString('utf8'));
}

/** Null when the text is no object of JSON. */
export function contentsIn(text: string): PolicyContents | null {
  const contents = parseJson(text);
  return typeof contents === 'object' && contents !== null && !Array.isArray(contents) ? { ...contents } : null;
}
