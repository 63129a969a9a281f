// @ts-check
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { isStopped, run, runNode } from './run.mjs';

const PACKAGE = inRoot('node_modules', 'electron');
const DOWNLOADS = 'https://github.com/electron/electron/releases/';
/** How long the download server may take to answer, ms; a slower one is not asked for 100 MB. */
const PROBE_MS = 4_000;
const DOWNLOAD_MS = 10 * 60_000;

/** The app's exit code for wrong arguments (main/index.ts). */
const USAGE = 2;

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

/**
 * Runs the app in Electron until it ends.
 *
 * @param {string} executable
 * @param {readonly string[]} args for the app
 * @returns {Promise<{ kind: 'ended', code: number } | { kind: 'cannot-run' }>} `cannot-run` when it failed before there was
 *   a window: no sandbox for root, missing libraries, a display that is gone
 */
export async function runElectron(executable, args) {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-start-'));
  // A file, not a pipe: programs that the app opens would inherit the pipe and keep it open.
  const openedFile = join(folder, 'opened');
  const env = { ...process.env, EARSHOT_OPENED_FILE: openedFile };
  const code = await run(executable, [inRoot(), ...args], { env });
  const opened = existsSync(openedFile);
  rmSync(folder, { recursive: true });
  return code === 0 || code === USAGE || opened || isStopped() ? { kind: 'ended', code } : { kind: 'cannot-run' };
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
