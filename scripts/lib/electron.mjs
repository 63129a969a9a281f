// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

const PACKAGE = inRoot('node_modules', 'electron');
const DOWNLOADS = 'https://github.com/electron/electron/releases/';
/** Without an answer in this time there is no point in a download of 100 MB, ms. */
const PROBE_MS = 4_000;
const DOWNLOAD_MS = 10 * 60_000;

/**
 * Electron's executable, downloaded when it is not there yet and the internet is. (The package's own main file would
 * try for minutes.)
 *
 * @returns {Promise<string | null>} null where it cannot be had
 */
export async function findElectron() {
  const found = installedElectron();
  if (found !== null || !(await canDownload())) return found;
  console.log('Downloading Electron...');
  const code = await runNode(join(PACKAGE, 'install.js'), [], { timeoutMs: DOWNLOAD_MS });
  return code === 0 ? installedElectron() : null;
}

/** @returns {string | null} path of an executable that is there */
export function installedElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
  const pathFile = join(PACKAGE, 'path.txt'); // Written by Electron's installer.
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const executable = join(folder, name);
  return existsSync(executable) ? executable : null;
}

async function canDownload() {
  const address = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? DOWNLOADS;
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** False on a Linux machine without a screen to open a window on. */
export function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}
