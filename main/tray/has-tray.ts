import { execFile } from 'node:child_process';

/** Longest time that the session bus may take to answer, ms. */
const ANSWER_MS = 1_000;

/** Asks the session bus whether something shows tray icons (freedesktop.org's StatusNotifierItem). */
const ASK = [
  '--session',
  '--print-reply',
  '--dest=org.kde.StatusNotifierWatcher',
  '/StatusNotifierWatcher',
  'org.freedesktop.DBus.Properties.Get',
  'string:org.kde.StatusNotifierWatcher',
  'string:IsStatusNotifierHostRegistered',
];

/**
 * Whether this desktop shows the tray's icon now. Windows and macOS always do; GNOME does with an extension only, and Electron
 * cannot tell. False where nothing answers: then a window that is only minimised is the safe choice.
 */
export function hasTray(platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') return Promise.resolve(true);
  return new Promise((resolve) => {
    execFile('dbus-send', ASK, { timeout: ANSWER_MS }, (error, output) => {
      resolve(error === null && output.includes('boolean true'));
    });
  });
}
