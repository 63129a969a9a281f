import type { Scope } from '../../../signaling/basics/scope.ts';

// What browsers have and TypeScript's library not yet.
declare global {
  interface MediaTrackSupportedConstraints {
    resizeMode?: boolean;
  }
}

/** What one sees of one's own share, frames/s: it reminds of what the others see, and each frame of a whole screen costs. */
const PREVIEW_FRAMES = 5;

/**
 * A track of a share for who shares it, for as long as the scope lasts.
 *
 * @param track what the others get; as fast as ever
 */
export function previewTrack(track: MediaStreamTrack, scope: Scope): MediaStreamTrack {
  if (!hasOwnPace()) return track;
  const preview = track.clone();
  scope.add(() => preview.stop());
  // Else it stays as fast as the other one.
  preview.applyConstraints({ frameRate: { max: PREVIEW_FRAMES } }).catch(() => undefined);
  return preview;
}

/** Whether a clone can be slower by itself (W3C mediacapture-streams, `resizeMode`): other browsers slow down what both are captured from. */
function hasOwnPace(): boolean {
  return navigator.mediaDevices.getSupportedConstraints?.().resizeMode === true;
}
