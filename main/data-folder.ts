import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes written to test a folder. An empty file can be made on a full disk too. */
const TRIAL_BYTES = 4_096;

/**
 * Makes the folder if it is missing, and tests whether it can be written. Synchronous, because Electron needs the
 * folder before the app is ready.
 *
 * @returns the file system's reason why it cannot be written (read-only, full, another user's); null when it can
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

/**
 * Makes a folder that is private to this process and removed with it. Throws the file system's error when that fails.
 */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'earshot-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** What to tell the person who started it. */
export function unwritableWords(reason: string): string {
  return `The data folder cannot be written (${reason}). Earshot uses what it can read there, and forgets changes when it ends.`;
}
