import type { TrackPlan } from '../sending/send-plan.ts';

/** So much smaller is the picture of a fed link's own encoder, which nobody sees. */
const STUB_SCALE = 40;
/** Any other is larger than this. */
const WHOLE_SCALE = 24;
/** Sizes are whole numbers: of a picture that is very low the other one is as low, px. */
const LEAST_WHOLE = 3;
/** Of most screens and cameras; px. */
const UNKNOWN_HEIGHT = 1_080;
/** How soon a key frame that is asked for is noticed, frames/s. */
const STUB_FRAMERATE = 10;
/** A picture changes more at times than its rate says; what a link has room for is to be known up to there. */
const STUB_ROOM = 2;

/** What the own encoder of a link sends that is fed: a picture of next to nothing, which nobody sees. */
export function stubOf({ track, shared, degradation }: TrackPlan): TrackPlan {
  const encoding = shared && {
    ...shared,
    maxBitrate: shared.maxBitrate * STUB_ROOM,
    maxFramerate: STUB_FRAMERATE,
    scaleResolutionDownBy: STUB_SCALE,
  };
  return { track, ...(encoding && { encoding }), ...(degradation && { degradation }) };
}

/** How tall a key frame of the link's own is at the least that is not such a picture, px. */
export function wholeFrom(plan: TrackPlan | null): number {
  const { height = UNKNOWN_HEIGHT } = plan?.track.getSettings() ?? {};
  return Math.max(LEAST_WHOLE, height / WHOLE_SCALE);
}
