import { readOutput } from '../read-output.ts';
import { propertyOf } from '../session-bus.ts';

/** Longest time that the session bus may take to answer, ms. */
const ANSWER_MS = 1_000;

/** Asks the session bus whether something shows tray icons (freedesktop.org's StatusNotifierItem). */
const ASK = propertyOf('org.kde.StatusNotifierWatcher', '/StatusNotifierWatcher', 'IsStatusNotifierHostRegistered');

/**
 * Whether this desktop shows the tray's icon now. Windows and macOS always do; GNOME does with an extension only, and Electron
 * cannot tell. False where nothing answers: then a window that is only minimised is the safe choice.
 */
export async function hasTray(platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') return true;
  const printed = await readOutput('dbus-send', ASK, ANSWER_MS);
  return printed.kind === 'printed' && printed.text.includes('boolean true');
}
