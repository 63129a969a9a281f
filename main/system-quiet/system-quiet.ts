import { readOutput } from '../read-output.ts';
import { propertyOf } from '../session-bus.ts';
import { bannersIn, inhibitedIn, type QuietAnswer } from './quiet-answers.ts';

/** Longest time that a program may take to answer, ms: a call waits for it. */
const ANSWER_MS = 500;

/** Asks who shows notifications, as KDE's Plasma does. */
const INHIBITED = propertyOf('org.freedesktop.Notifications', '/org/freedesktop/Notifications', 'Inhibited');
/** What GNOME's switch sets. */
const BANNERS = ['get', 'org.gnome.desktop.notifications', 'show-banners'];

/** What a program prints; null when it fails, is not there or takes too long. */
export type Print = (program: string, args: readonly string[]) => Promise<string | null>;

const print: Print = async (program, args) => {
  const printed = await readOutput(program, args, ANSWER_MS);
  return printed.kind === 'printed' ? printed.text : null;
};

/**
 * What asks whether the computer is set to "do not disturb" now. Windows and macOS tell that to no program without native code, so there the answer
 * is `unknown`. However often it is asked at once, the programs run once.
 */
export function systemQuiet(platform: NodeJS.Platform, run: Print = print): () => Promise<QuietAnswer> {
  let asked: Promise<QuietAnswer> | null = null;

  async function ask(): Promise<QuietAnswer> {
    if (platform !== 'linux') return 'unknown';
    const [bus, setting] = [run('dbus-send', INHIBITED), run('gsettings', BANNERS)];
    // GNOME's setting is there, and says nothing, on other desktops too: it counts where the bus does not know.
    const inhibited = inhibitedIn(await bus);
    return inhibited === 'unknown' ? bannersIn(await setting) : inhibited;
  }

  return () => {
    asked ??= ask().finally(() => {
      asked = null;
    });
    return asked;
  };
}
