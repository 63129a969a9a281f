// @ts-check
import { stat } from 'node:fs/promises';
import { inRoot } from './paths.mjs';
import { runNpm } from './run.mjs';

/**
 * Installs the dependencies when there are none or the lockfile is newer than they are. Ends the process with npm's
 * exit code when that fails: nothing else can work then, and npm has said why.
 */
export async function ensureInstalled() {
  // npm writes this file at the end of every install.
  const installedAt = await modifiedAt(inRoot('node_modules', '.package-lock.json'));
  const lockedAt = await modifiedAt(inRoot('package-lock.json'));
  if (installedAt !== null && (lockedAt === null || lockedAt <= installedAt)) return;
  console.log('Installing dependencies...');
  // With NODE_ENV=production npm would leave out what builds the app.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) process.exit(code);
}

/**
 * @param {string} path
 * @returns {Promise<number | null>} Unix time, ms; null when there is no such file
 */
async function modifiedAt(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return null;
  }
}
