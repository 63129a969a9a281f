import type { ShareSoundPower } from '../model.ts';
import type { Platform } from '../ports.ts';
import type { Session } from '../session-api.ts';
// What browsers have and TypeScript's library not yet.
import type {} from './capture-display.ts';

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

/** Whether there is any to ask for. */
export function canHaveSound(power: ShareSoundPower): boolean {
  return power === 'possible' || power === 'by-browser';
}
