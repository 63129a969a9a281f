import type { TrackPlan } from '../sending/send-plan.ts';
import type { FrameSource } from './frame-gate.ts';

/** What there is to know of a link that could be fed. */
export interface FeedMember {
  /** What it is to send; null: nothing. */
  wish: TrackPlan | null;
  /** It can take frames of that feed: it has its codec, and keeps up. */
  able: boolean;
}

/** What there is to know of the encoder for everybody. */
export interface FeedState {
  /** Its frames can flow. */
  isReady: boolean;
  /** More than that one's own way does not take on each link, bit/s. */
  room: number;
}

export interface FeedPlan {
  /** What the encoder for everybody sends; null: nothing. */
  encoder: TrackPlan | null;
  /** In the order of the members. */
  sources: FrameSource[];
}

/** For one link an encoder of its own does the same, and follows what that link can take. */
export const LEAST_FED = 2;

/**
 * Who is fed by the encoder for everybody, and with what: those who keep up and show a picture large get the largest that any of
 * them asks for, within the room that there is. Pure.
 */
export function planFeed(members: readonly FeedMember[], { isReady, room }: FeedState): FeedPlan {
  const isFed = members.map(({ wish, able }) => isReady && able && wish?.shared?.active === true);
  const fed = members.flatMap(({ wish }, index) => (wish && isFed[index] ? wish : []));
  if (fed.length < LEAST_FED) return { encoder: null, sources: members.map(() => 'own') };
  const largest = fed.reduce((one, other) => (bitrate(other) > bitrate(one) ? other : one));
  const encoding = { ...largest.shared!, maxBitrate: Math.min(bitrate(largest), room) };
  return {
    encoder: { ...largest, encoding },
    sources: isFed.map((is) => (is ? 'feed' : 'own')),
  };
}

function bitrate({ shared }: TrackPlan): number {
  return shared?.maxBitrate ?? 0;
}
