import type { Scope } from '../../../signaling/basics/scope.ts';

const INTERVAL_MS = 1_000;
/** Chromium gives a black picture of 2x2 px in the place of a window that is minimised. */
const NO_PICTURE_PX = 2;

/**
 * Watches whether a shared screen or window gives a picture, for as long as the scope lasts. That frames stop coming
 * says nothing: on some systems a window in which nothing moves gives none either. `onChange` is called whenever
 * `givesPicture` would answer differently than before.
 */
export function watchPaused(track: MediaStreamTrack, scope: Scope, onChange: () => void): void {
  let given = givesPicture(track);
  const check = () => {
    if (givesPicture(track) === given) return;
    given = !given;
    onChange();
  };
  for (const type of ['mute', 'unmute']) scope.listen(track, type, check);
  // Nothing tells of the size of the frames as it changes.
  const timer = setInterval(check, INTERVAL_MS);
  scope.add(() => clearInterval(timer));
}

/** `muted` is the standard's word for a surface that cannot be captured now (W3C screen-capture, 5.2). */
export function givesPicture(track: MediaStreamTrack): boolean {
  const { width = 0, height = 0 } = track.getSettings();
  const tooSmall = width > 0 && height > 0 && width <= NO_PICTURE_PX && height <= NO_PICTURE_PX;
  return !track.muted && !tooSmall;
}
