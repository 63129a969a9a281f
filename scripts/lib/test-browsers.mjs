// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** Pages of an older one cannot have their keys, and Playwright asks it for what it does not know. */
export const FIREFOX_AT_LEAST = 153;

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];

const APPLICATIONS = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
    [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].flatMap((root) =>
      root ? [join(root, path)] : [],
    ),
  ),
};

/**
 * The Chromium that tests drive: `EARSHOT_CHROMIUM`, else an installed Chrome, Chromium or Edge, else Playwright's own.
 *
 * @returns {string | null} path of the executable, or null when there is none
 */
export function findChromium() {
  const installed = process.platform === 'darwin' || process.platform === 'win32' ? APPLICATIONS[process.platform] : [];
  const candidates = [
    process.env['EARSHOT_CHROMIUM'],
    ...installed,
    ...COMMANDS.map(findCommand),
    downloadedChromium(),
  ];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

/**
 * The Firefox that tests drive: `EARSHOT_FIREFOX`, else an installed one.
 *
 * @returns {string | null} path of the executable, or null when there is none that is new enough
 */
export function findFirefox() {
  const candidates = [process.env['EARSHOT_FIREFOX'], ...['firefox-esr', 'firefox'].map(findCommand)];
  return candidates.find((path) => path && existsSync(path) && firefoxVersion(path) >= FIREFOX_AT_LEAST) ?? null;
}

/** @param {string} path of the executable */
function firefoxVersion(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)\./.exec(stdout)?.[1] ?? 0);
}

/**
 * @param {string} command
 * @returns {string | null} where PATH has it
 */
export function findCommand(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null;
}

function downloadedChromium() {
  try {
    /** @type {typeof import('@playwright/test')} */
    const playwright = createRequire(import.meta.url)('@playwright/test');
    return playwright.chromium.executablePath();
  } catch {
    // Dependencies are not installed yet.
    return null;
  }
}
