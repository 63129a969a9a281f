import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Enough to meet a full disk, which still takes an empty file. */
const TRIAL_BYTES = 4_096;

/** Where a process keeps what it keeps. */
export type DataFolder =
  | { kind: 'kept'; path: string }
  /** The folder that was meant cannot be written; this one goes with the process. `reason` is of the file system. */
  | { kind: 'forgotten'; path: string; reason: string };

/**
 * The folder to use for data that belongs into the given one: another, private to this process and gone with it, where
 * that one cannot be made or written (read-only, full, somebody else's). Blocks, since programs look before they do
 * anything else. Throws the file system's error when there is no place for another folder either.
 */
export function usableDataFolder(meant: string): DataFolder {
  try {
    mkdirSync(meant, { recursive: true });
    tryToWrite(join(meant, `.${randomUUID()}`));
    return { kind: 'kept', path: meant };
  } catch (error) {
    const path = mkdtempSync(join(tmpdir(), 'earshot-'));
    process.once('exit', () => rmSync(path, { recursive: true, force: true }));
    return { kind: 'forgotten', path, reason: error instanceof Error ? error.message : String(error) };
  }
}

function tryToWrite(file: string): void {
  try {
    writeFileSync(file, Buffer.alloc(TRIAL_BYTES), { flag: 'wx' });
  } finally {
    rmSync(file, { force: true });
  }
}

/** What to tell the person who started it. */
export function forgottenWords(reason: string): string {
  return `The data folder cannot be written (${reason}). Everything works, but settings are forgotten when Earshot ends.`;
}
