import { ONLY_MONITOR, type Monitor } from './displays.ts';

/** Set in the environment of an app: the monitors of its X display, as JSON. */
export const MONITORS = 'EARSHOT_STAND_IN_MONITORS';

const given = process.env[MONITORS];

/** Of the X display, the primary one first. */
export const monitors =
  given === undefined ? ([ONLY_MONITOR] as const) : (JSON.parse(given) as readonly [Monitor, ...Monitor[]]);

/** The one that can be captured: Chromium looks for one title, which it is given when it starts. So is the scale that it draws everything in. */
export const capturedMonitor = monitors.at(-1) ?? ONLY_MONITOR;

/** What Chromium calls a monitor, and Electron too, in English. */
export function titleOf(monitor: Monitor): string {
  return monitors.length === 1 ? 'Entire screen' : `Screen ${monitors.indexOf(monitor) + 1}`;
}
