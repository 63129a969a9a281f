import { monotonicNow } from '../../signaling/basics/monotonic.ts';
import { readOutput } from '../read-output.ts';
import { propertyOf } from '../session-bus.ts';
import { answerThatCounts, type DatedAnswer } from './answer-that-counts.ts';
import { bannersIn, inhibitedIn, type QuietAnswer } from './quiet-answers.ts';

/** How long whoever asks waits for the desktop's programs, ms: a call is not heard meanwhile. */
const WAIT_MS = 2_000;
/** Longest time that such a program may run, ms: what it answers late counts for the next question. */
const RUN_MS = 10_000;

/** Asks who shows notifications, as KDE's Plasma does. */
const INHIBITED = propertyOf('org.freedesktop.Notifications', '/org/freedesktop/Notifications', 'Inhibited');
/** Desktops that show notifications as GNOME's setting says, as XDG_CURRENT_DESKTOP names them; on others it is there, and says nothing. */
const LIKE_GNOME = /\b(?:GNOME|Unity|Budgie|Pantheon)\b/i;
/** What GNOME's switch sets. */
const BANNERS = ['get', 'org.gnome.desktop.notifications', 'show-banners'];

/** What a program prints; null when it fails, is not there or takes too long. */
export type Print = (program: string, args: readonly string[]) => Promise<string | null>;

const print: Print = async (program, args) => {
  const printed = await readOutput(program, args, RUN_MS);
  return printed.kind === 'printed' ? printed.text : null;
};

/**
 * What asks whether the computer is set to "do not disturb" now. Windows and macOS tell that to no program without native code, so there the answer
 * is `unknown`. However often it is asked at once, the programs run once; nobody waits longer than 2 s for them.
 *
 * @param desktop names of the desktop, as in XDG_CURRENT_DESKTOP; '' where nobody says
 */
export function systemQuiet(
  platform: NodeJS.Platform,
  desktop: string,
  run: Print = print,
): () => Promise<QuietAnswer> {
  let asked: Promise<QuietAnswer> | null = null;
  let last: DatedAnswer | null = null;

  async function ask(): Promise<QuietAnswer> {
    const bus = run('dbus-send', INHIBITED);
    const setting = LIKE_GNOME.test(desktop) ? run('gsettings', BANNERS) : null;
    const inhibited = inhibitedIn(await bus);
    const answer = inhibited === 'unknown' ? bannersIn(await setting) : inhibited;
    last = { answer, at: monotonicNow() };
    return answer;
  }

  return async () => {
    if (platform !== 'linux') return 'unknown';
    asked ??= ask().finally(() => {
      asked = null;
    });
    return answerThatCounts(await inTime(asked), last, monotonicNow());
  };
}

/** The answer; null once whoever asks has waited long enough. */
function inTime(answer: Promise<QuietAnswer>): Promise<QuietAnswer | null> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(resolve, WAIT_MS, null);
    answer.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
