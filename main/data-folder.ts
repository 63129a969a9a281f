import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Enough to meet a full disk, which still takes an empty file. */
const TRIAL_BYTES = 4_096;

/**
 * Makes the folder where there is none, and tries whether it can be written. Blocks, since programs look before they do
 * anything else.
 *
 * @returns the file system's reason why not (read-only, full, somebody else's); null when it can
 */
export function whyUnwritable(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true });
    tryToWrite(join(folder, `.${randomUUID()}`));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function tryToWrite(file: string): void {
  try {
    writeFileSync(file, Buffer.alloc(TRIAL_BYTES), { flag: 'wx' });
  } finally {
    rmSync(file, { force: true });
  }
}

/** A folder private to this process and gone with it. Throws the file system's error when there is no place for one. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'earshot-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** What to tell the person who started it. */
export function unwritableWords(reason: string): string {
  return `The data folder cannot be written (${reason}). Earshot uses what it can read there, and forgets changes when it ends.`;
}
