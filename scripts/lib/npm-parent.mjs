// @ts-check
import { readFileSync } from 'node:fs';

/** How often the presence of npm is checked, ms. */
const POLL_MS = 500;

/**
 * Sends this process SIGTERM, once, when the npm that runs its script is gone. When npm is ended, it ends the shell
 * between itself and the script, but not the script, which would go on unnoticed. Only the chain up to npm is watched,
 * not what started npm. A script that is not run by npm watches nothing; npm's environment variables cannot tell,
 * because all descendants inherit them.
 * Needs Linux's `/proc`; elsewhere nothing is watched. Where the shell replaces itself by the command, as on macOS,
 * npm's SIGTERM reaches the script anyway; an npm that is killed, or ended on Windows, leaves the script running.
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
 * The process ids from this one's parent up to npm: npm alone where the shell has replaced itself by the script, else
 * the shell and npm. A process whose parent ends gets another parent, so an unchanged chain means that npm is there.
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
  // The process name before it may contain any characters, brackets too.
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
