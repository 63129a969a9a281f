import type { LaunchOptions } from '@playwright/test';
import { findFirefox } from '../../scripts/lib/test-browsers.mjs';

/** As about:config has them. */
export type FirefoxPrefs = Record<string, string | number | boolean>;

/** A fake camera and a fake microphone that hums, allowed without a question; what arrives plays by itself. */
const PREFS: FirefoxPrefs = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.autoplay.default': 0,
  // As of the other browsers of the tests.
  'ui.prefersReducedMotion': 1,
};

/** Camera and microphone are refused, as if the person had said "Block" once and for all. */
export const DEVICES_REFUSED: FirefoxPrefs = {
  'media.navigator.permission.disabled': false,
  'permissions.default.camera': 2,
  'permissions.default.microphone': 2,
};

/**
 * How a Firefox is started that its maker built, not Playwright's own: over WebDriver BiDi, the standard.
 *
 * @param prefs more of them
 */
export function firefoxOptions(prefs: FirefoxPrefs = {}): LaunchOptions {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('no Firefox found: run `npm test`, or set EARSHOT_FIREFOX');
  return { channel: 'moz-firefox', executablePath, firefoxUserPrefs: { ...PREFS, ...prefs } };
}
