import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '../../scripts/lib/test-browsers.mjs';
import { CACHE } from './paths.ts';
import { voiceFile } from './voice.ts';

/** The first fake camera's corners are green; this one's are yellow. (The one between is a depth camera: no call can send it.) */
export const YELLOW_CAMERA = 'fake_device_2';

/**
 * How every browser of the tests is started: with fake cameras, and fake microphones that speak. Permissions are granted a
 * context, so that one browser can hold peers with and without them.
 */
export function chromiumOptions(extraArgs: string[] = []): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found: run `npm test`, or set EARSHOT_CHROMIUM');
  return {
    executablePath,
    args: [
      '--use-fake-device-for-media-stream=device-count=3,fps=10',
      `--use-file-for-fake-audio-capture=${voiceFile(CACHE)}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Chromium refuses its sandbox to root, and CI runs as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...extraArgs,
    ],
  };
}
