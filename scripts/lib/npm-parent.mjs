// @ts-check
import { readFileSync } from 'node:fs';

/** How often is looked whether npm is still there, ms. */
const LOOK_MS = 500;

/**
 * Tells when the npm that runs this script is gone. Told to end, npm ends the shell between itself and the script and not
 * the script, which would go on without anybody who knows of it. A script that was started by itself has no npm to miss.
 *
 * @param {() => void} onGone called once
 * @returns {() => void} ends the looking
 */
export function whenNpmIsGone(onGone) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => {};
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    onGone();
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** The shell that npm has called, and npm. Whoever loses its parent gets another one. */
function ancestors() {
  const parent = process.ppid;
  return process.platform === 'win32' ? `${isRunning(parent)}` : `${parent} ${parentOf(parent)}`;
}

/**
 * @param {number} pid
 * @returns {string | null} null where the system does not tell it in a file
 */
function parentOf(pid) {
  try {
    // The name before may have any characters, brackets too.
    return /^.*\) \S (\d+) /s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1] ?? null;
  } catch {
    return null;
  }
}

/**
 * Windows gives nobody another parent.
 *
 * @param {number} pid
 */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
