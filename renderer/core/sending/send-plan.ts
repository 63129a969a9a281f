import type { Encoding } from './encoding.ts';
import type { TrackKind } from './track-kind.ts';

/** What a link sends of one kind of track. */
export interface TrackPlan {
  track: MediaStreamTrack;
  encoding?: Encoding;
  /** How one encoder for everybody does it for this viewer; none: it shows so little of the picture that its own costs nothing. */
  shared?: Encoding;
  /** What to give up when the network or the processor is short. */
  degradation?: RTCDegradationPreference;
}

/** What one link sends; null sends nothing of that kind. */
export type SendPlan = Readonly<Record<TrackKind, TrackPlan | null>>;

export const SEND_NOTHING: SendPlan = { microphone: null, camera: null, screen: null, 'screen-audio': null };
