import type { MediaFailure, ShareExtent } from '../model.ts';
import { mediaFailure } from './open-device.ts';
import type { Opened } from './open-device.ts';

// What browsers have and TypeScript's library not yet (W3C screen-capture; Chromium has all of it).
declare global {
  interface MediaTrackConstraintSet {
    restrictOwnAudio?: ConstrainBoolean;
  }
  interface MediaTrackSettings {
    restrictOwnAudio?: boolean;
  }
  interface MediaTrackSupportedConstraints {
    restrictOwnAudio?: boolean;
    suppressLocalAudioPlayback?: boolean;
  }
  interface DisplayMediaStreamOptions {
    selfBrowserSurface?: 'include' | 'exclude';
    systemAudio?: 'include' | 'exclude';
  }
}

/** Sound that came with a screen, window or tab; or why none did. `with-callers`: it has in it what the callers say. */
export type CapturedSound = MediaStreamTrack | 'not-wanted' | 'not-given' | 'with-callers';

export interface DisplayCapture {
  /** What is shared. */
  track: MediaStreamTrack;
  /** What that is a part of; the same where all is shared. */
  captured: MediaStreamTrack;
  sound: CapturedSound;
}

/** How it is captured. */
export interface CaptureWishes {
  /** What the computer plays too, where it can be had. */
  sound: boolean;
  /** At most, frames/s; what is sent of them is for the encoder to say. */
  frameRate: number;
}

/** As it is played; but for what this page plays, which is the callers. */
const SOUND: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  restrictOwnAudio: true,
};

/** Asks for a screen, window or tab, by the browser's picker or what was chosen in ours before. */
export async function captureDisplay({ sound, frameRate }: CaptureWishes): Promise<Opened<DisplayCapture>> {
  const video = pictureAt(frameRate);
  const options: DisplayMediaStreamOptions = sound
    ? { video, audio: SOUND, systemAudio: 'include', selfBrowserSurface: 'exclude' }
    : { video, audio: false };
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia(options);
    const track = stream.getVideoTracks()[0];
    if (!track) return { ok: false, reason: 'failed' };
    return { ok: true, value: { track, captured: track, sound: sound ? soundOf(stream, track) : 'not-wanted' } };
  } catch (error) {
    return { ok: false, reason: displayFailure(error) };
  }
}

/** Goes on at another rate, frames/s; as before where the browser cannot do that. */
export function captureAt(track: MediaStreamTrack, frameRate: number): void {
  if (track.getSettings().frameRate === frameRate) return;
  track.applyConstraints(pictureAt(frameRate)).catch(() => undefined);
}

/** Full size, whatever is sent of it. */
function pictureAt(frameRate: number): MediaTrackConstraints {
  return { frameRate: { ideal: frameRate } };
}

/** How much of a screen is shared. */
export function extentOf({ track, captured }: DisplayCapture): ShareExtent {
  if (track !== captured) return 'part';
  return captured.getSettings().displaySurface === 'monitor' ? 'screen' : 'window';
}

/** Ends what was captured. */
export function stopCapture({ track, captured, sound }: DisplayCapture): void {
  track.stop();
  captured.stop();
  if (typeof sound !== 'string') sound.stop();
}

function soundOf(stream: MediaStream, picture: MediaStreamTrack): CapturedSound {
  const sound = stream.getAudioTracks()[0];
  if (!sound) return 'not-given';
  if (isWithoutCallers(picture.getSettings(), sound.getSettings())) return sound;
  sound.stop();
  return 'with-callers';
}

/** A tab other than this one has nothing of the call; all else has, unless the browser says that it leaves this page's sound out. */
function isWithoutCallers(picture: MediaTrackSettings, sound: MediaTrackSettings): boolean {
  return picture.displaySurface === 'browser' || sound.restrictOwnAudio === true;
}

/** Closing the browser's picker answers "not allowed" too; only its message tells when the system forbade it. */
function displayFailure(error: unknown): MediaFailure {
  const reason = mediaFailure(error);
  const bySystem = error instanceof DOMException && /\bsystem\b/i.test(error.message);
  return reason === 'denied' && !bySystem ? 'cancelled' : reason;
}
