import type { Preferences, ShareSoundPower } from '../model.ts';
import type { Platform } from '../ports.ts';
import { captureFrameRate } from '../sending/encoding.ts';
import type { Session } from '../session-api.ts';
import type { CaptureWishes } from './capture-display.ts';

/** What can be shared here. */
export function sharePowers({
  share: shareSources,
  computerSound,
}: Pick<Platform, 'share' | 'computerSound'>): Pick<Session, 'shareSources' | 'canShare' | 'shareSoundPower'> {
  // Pages of a plain-http address other than localhost have no mediaDevices at all.
  const devices = 'mediaDevices' in navigator ? navigator.mediaDevices : null;
  return {
    shareSources,
    canShare: devices !== null && 'getDisplayMedia' in devices,
    shareSoundPower: shareSoundPower(computerSound, devices?.getSupportedConstraints?.() ?? {}),
  };
}

/** Whether sound can go with a share. Pure. @param supported constraints of the browser (W3C mediacapture-streams) */
export function shareSoundPower(
  computerSound: Platform['computerSound'],
  supported: MediaTrackSupportedConstraints,
): ShareSoundPower {
  switch (computerSound) {
    case 'without-callers':
      return 'possible';
    case 'with-callers':
      return 'would-echo';
    case null:
      // Whoever knows one of these gives the sound of tabs at least; nobody else gives any.
      return supported.restrictOwnAudio || supported.suppressLocalAudioPlayback ? 'by-browser' : 'unsupported';
  }
}

/** How what is shared is to be captured. Pure. */
export function captureWishes(
  { shareSound, screenLimits }: Pick<Preferences, 'shareSound' | 'screenLimits'>,
  power: ShareSoundPower,
): CaptureWishes {
  const canHaveSound = power === 'possible' || power === 'by-browser';
  return { sound: shareSound && canHaveSound, frameRate: captureFrameRate(screenLimits.frameRate) };
}
