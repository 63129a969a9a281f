/** In the order of a connection's media sections (SPEC.md [NEG-5], [SOUND-1]). */
export const TRACK_KINDS = ['microphone', 'camera', 'screen', 'screen-audio'] as const;

export type TrackKind = (typeof TRACK_KINDS)[number];

/** How many of them every peer has. */
export const OLDEST_KINDS = 3;

export function mediaKind(kind: TrackKind): 'audio' | 'video' {
  return kind === 'microphone' || kind === 'screen-audio' ? 'audio' : 'video';
}
