// @ts-check
import { readFileSync } from 'node:fs';

/** How often is looked whether npm is still there, ms. */
const POLL_MS = 500;

/**
 * Sends this process SIGTERM, once, when the npm that runs its script is gone. Told to end, npm ends the shell between
 * itself and the script and not the script, which would go on without anybody who knows of it. Whoever started npm may go
 * as it likes, and a script that npm does not run has none to miss: variables of npm's are inherited by everything
 * below it, so they say nothing.
 *
 * Needs Linux's `/proc`. Elsewhere nothing is watched: where the shell makes way for its only command, as macOS's does, npm's
 * SIGTERM reaches the script by itself, but an npm that is killed, or ended in any way on Windows, leaves it running.
 */
export function endWithNpm() {
  const before = chainToNpm();
  if (before === null) return;
  const timer = setInterval(() => {
    if (chainToNpm() === before) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, POLL_MS);
  timer.unref();
}

/**
 * The processes from this one's parent up to npm: npm alone where its shell has made way for the script, else that shell and
 * npm. Whoever loses its parent gets another one, so a chain that is the same is whole.
 *
 * @returns {string | null} null where npm is not there
 */
function chainToNpm() {
  const parent = process.ppid;
  if (isNpm(parent)) return `${parent}`;
  const above = parentOf(parent);
  return above !== null && isNpm(above) ? `${parent} ${above}` : null;
}

/** @param {number} pid */
function isNpm(pid) {
  // What npm calls itself: "npm run hub", "npm start".
  return /^npm[ \0]/.test(readProc(pid, 'cmdline'));
}

/**
 * @param {number} pid
 * @returns {number | null}
 */
function parentOf(pid) {
  // The name before may have any characters, brackets too.
  const parent = /^.*\) \S (\d+) /s.exec(readProc(pid, 'stat'))?.[1];
  return parent === undefined ? null : Number(parent);
}

/**
 * @param {number} pid
 * @param {'cmdline' | 'stat'} name
 * @returns {string} '' for a process that is gone, and where the system has no such files
 */
function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
