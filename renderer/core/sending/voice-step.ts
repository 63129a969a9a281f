import type { TrackPlan } from './send-plan.ts';

/** What is left of a picture at the step before the last, at which nothing is; `height`: px, of a camera. A share keeps its size: it is there to be read. */
const LITTLE = {
  camera: { height: 90, maxBitrate: 30_000, maxFramerate: 2 },
  screen: { height: Infinity, maxBitrate: 60_000, maxFramerate: 2 },
} as const;

export const LAST_VOICE_STEP = 2;

/**
 * A picture after so many steps down for the sake of voices. None of it comes from the encoder for everybody, whose picture is the others'. Pure.
 *
 * @param captureHeight of the picture, px; 0 when it is not known
 */
export function atVoiceStep(
  step: number,
  picture: 'camera' | 'screen',
  plan: TrackPlan,
  captureHeight: number,
): TrackPlan {
  const { track, encoding, degradation } = plan;
  if (step === 0 || encoding === undefined) return plan;
  const { height, maxBitrate, maxFramerate } = LITTLE[picture];
  return {
    track,
    ...(degradation && { degradation }),
    encoding: {
      ...encoding,
      active: encoding.active && step < LAST_VOICE_STEP,
      maxBitrate: Math.min(encoding.maxBitrate, maxBitrate),
      maxFramerate: Math.min(encoding.maxFramerate ?? Infinity, maxFramerate),
      scaleResolutionDownBy: Math.max(encoding.scaleResolutionDownBy ?? 1, captureHeight / height),
    },
  };
}
