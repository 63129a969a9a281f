import type { Encoding } from './encoding.ts';
import type { TrackPlan } from './send-plan.ts';

/**
 * What is left of a picture at the step before the last, at which nothing is. A whole frame of text takes a way of 100 kbit/s for eight seconds, and one of half
 * its size can still be read here and there.
 */
const LITTLE = {
  camera: { scaleTo: (height: number) => height / 90, maxBitrate: 30_000, maxFramerate: 2 },
  screen: { scaleTo: () => 2, maxBitrate: 60_000, maxFramerate: 1 },
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
  const { scaleTo, maxBitrate, maxFramerate } = LITTLE[picture];
  return {
    track,
    ...(degradation && { degradation }),
    encoding: {
      ...encoding,
      active: encoding.active && step < LAST_VOICE_STEP,
      maxBitrate: Math.min(encoding.maxBitrate, maxBitrate),
      maxFramerate: Math.min(encoding.maxFramerate ?? Infinity, maxFramerate),
      scaleResolutionDownBy: Math.max(encoding.scaleResolutionDownBy ?? 1, scaleTo(captureHeight)),
    },
  };
}

/** What can be made out of the sound of a share at the step before the last, bit/s. */
const LITTLE_SOUND_BITRATE = 24_000;

/** The sound of a share after so many steps down. Pure. */
export function soundAtVoiceStep(step: number, encoding: Encoding): Encoding {
  if (step === 0) return encoding;
  return { ...encoding, active: step < LAST_VOICE_STEP, maxBitrate: LITTLE_SOUND_BITRATE };
}
