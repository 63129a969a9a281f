import { closeSync, mkdirSync, openSync, readFileSync, rmSync, watch, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Set in the environment of an app that is to hear of a second start while it says goodbye. */
export const STARTED_AGAIN_WHILE_ENDING = 'EARSHOT_STAND_IN_STARTED_AGAIN_WHILE_ENDING';

const NOTE = 'stand-in.second';

/**
 * Allows one process a user data folder, by a file with its process id. A second process leaves its command line in a
 * file and gets false; the first process reads that.
 */
export function takeInstanceLock(userData: string, onSecond: (argv: string[]) => void): boolean {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, 'stand-in.lock');
  const note = join(userData, NOTE);
  if (!tryLock(lock)) {
    writeFileSync(note, JSON.stringify(process.argv));
    return false;
  }
  const watcher = watch(userData, (_event, name) => {
    if (name !== NOTE) return;
    const argv = readNote(note);
    if (argv !== null) onSecond(argv);
  });
  watcher.unref();
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

function tryLock(lock: string): boolean {
  for (;;) {
    try {
      const file = openSync(lock, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return true;
    } catch {
      if (isRunning(Number(readFileSync(lock, 'utf8')))) return false;
      rmSync(lock, { force: true }); // Left by a process that was killed.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Null while the note is not whole yet, or has been read already. */
function readNote(note: string): string[] | null {
  try {
    const argv = JSON.parse(readFileSync(note, 'utf8')) as string[];
    rmSync(note);
    return argv;
  } catch {
    return null;
  }
}
