import type { Streams } from 'electron';

/** What a share can have of the computer's sound. `with-callers`: what this app plays is in it, so that callers would hear themselves. */
export type ComputerSound = 'without-callers' | 'with-callers';

/** Windows 10 22H2: before it, capturing fails where what the app plays is to be left out. */
const WINDOWS_BUILD = 19_045;
/** macOS 13: before it, there is nothing to capture by. */
const DARWIN_MAJOR = 22;

/**
 * Chromium leaves out what the app plays (`restrictOwnAudio`) on Windows and macOS alone.
 *
 * @param release the system's version, as `os.release` gives it
 */
export function computerSound(platform: NodeJS.Platform, release: string): ComputerSound {
  const [major = 0, , build = 0] = release.split('.').map(Number);
  const canLeaveOut =
    (platform === 'win32' && build >= WINDOWS_BUILD) || (platform === 'darwin' && major >= DARWIN_MAJOR);
  return canLeaveOut ? 'without-callers' : 'with-callers';
}

/**
 * What Electron gives of it with a share: nothing where the callers would be in it, whatever a page asks for. Pure.
 *
 * @param isAsked the page wants sound
 */
export function soundOfShare(sound: ComputerSound, isAsked: boolean): Pick<Streams, 'audio'> {
  return isAsked && sound === 'without-callers' ? { audio: 'loopback' } : {};
}
