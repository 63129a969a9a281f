/** In the order of a connection's media sections (SPEC.md [NEG-5]). */
export const TRACK_KINDS = ['microphone', 'camera', 'screen'] as const;

export type TrackKind = (typeof TRACK_KINDS)[number];

export function mediaKind(kind: TrackKind): 'audio' | 'video' {
  return kind === 'microphone' ? 'audio' : 'video';
}
