import type { LaunchOptions } from '@playwright/test';
import { findChromium } from '../../scripts/lib/test-chromium.mjs';

/**
 * How every browser of the tests is started: fake cameras (the first shows green, the second grey) and beeping fake
 * microphones. Permissions are granted a context, so that one browser can hold peers with and without them.
 */
export function chromiumOptions(extraArgs: string[] = []): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found: run `npm test`, or set EARSHOT_CHROMIUM');
  return {
    executablePath,
    args: [
      '--use-fake-device-for-media-stream=device-count=2,fps=20',
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
