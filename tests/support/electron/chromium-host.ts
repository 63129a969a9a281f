import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumOptions } from '../chromium.ts';
import { capturedMonitor, titleOf } from './monitors.ts';
import { isSystemDark } from './native-theme.ts';

/** The title that every capture looks for; desktop-capturer.ts gives it to the chosen window for a moment. */
export const CAPTURE_TITLE = titleOf(capturedMonitor);

let browser: Promise<BrowserContext> | null = null;
let profile = '';

/**
 * Starts Chromium with the app's user data folder as its profile; in a window where there is a display, without one
 * otherwise.
 *
 * @param switches what the app gave to `app.commandLine`
 */
export function startChromium(userData: string, switches: readonly string[]): Promise<BrowserContext> {
  profile = join(userData, 'chromium');
  const options = chromiumOptions([
    `--auto-select-desktop-capture-source=${CAPTURE_TITLE}`,
    `--force-device-scale-factor=${capturedMonitor.scaleFactor}`,
    '--autoplay-policy=no-user-gesture-required',
    '--disable-renderer-backgrounding',
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    // Written to the file DevToolsActivePort; the test connects to it.
    '--remote-debugging-port=0',
    ...switches,
  ]);
  browser ??= chromium.launchPersistentContext(profile, {
    ...options,
    headless: !process.env['DISPLAY'],
    // Playwright would end it at once; the app's own windows close in their own time.
    handleSIGTERM: false,
    handleSIGINT: false,
    handleSIGHUP: false,
    viewport: null,
    reducedMotion: 'reduce',
    colorScheme: isSystemDark() ? 'dark' : 'light',
    permissions: ['camera', 'microphone', 'clipboard-read', 'clipboard-write'],
  });
  return browser;
}

/** The running browser. @throws before the app is ready */
export function runningChromium(): Promise<BrowserContext> {
  if (browser === null) throw new Error('a window was made before the app was ready');
  return browser;
}

export async function closeChromium(): Promise<void> {
  const running = browser;
  browser = null;
  await (await running)?.close();
}

/** DevTools address that a second client can connect to. */
export async function devToolsEndpoint(): Promise<string> {
  const [port] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `http://127.0.0.1:${port}`;
}
