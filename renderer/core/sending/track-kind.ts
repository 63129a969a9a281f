/** In the order of a connection's media sections (SPEC.md [NEG-5], [SOUND-1]). */
export const TRACK_KINDS = ['microphone', 'camera', 'screen', 'screen-audio'] as const;

export type TrackKind = (typeof TRACK_KINDS)[number];

/** How many of them every peer has. */
export const OLDEST_KINDS = 3;

export type PictureKind = 'camera' | 'screen';

export function isPicture(kind: TrackKind): kind is PictureKind {
  return kind === 'camera' || kind === 'screen';
}

export function mediaKind(kind: TrackKind): 'audio' | 'video' {
  return isPicture(kind) ? 'video' : 'audio';
}
