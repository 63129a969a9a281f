import type { Encoding } from './encoding.ts';

/** What is left of a camera's picture at each step down for the sake of a share, after all of it; `height`: px. */
const STEPS = [
  { height: 360, maxBitrate: 250_000, maxFramerate: 10 },
  { height: 180, maxBitrate: 80_000, maxFramerate: 5 },
] as const;

export const LAST_CAMERA_STEP = STEPS.length;

/**
 * A camera's encoding after so many steps down. Pure.
 *
 * @param captureHeight of the camera's picture, px; 0 when it is not known
 */
export function atCameraStep(step: number, encoding: Encoding, captureHeight: number): Encoding {
  const most = STEPS[step - 1];
  if (most === undefined) return encoding;
  const { maxBitrate, maxFramerate = Infinity, scaleResolutionDownBy = 1 } = encoding;
  return {
    ...encoding,
    maxBitrate: Math.min(maxBitrate, most.maxBitrate),
    maxFramerate: Math.min(maxFramerate, most.maxFramerate),
    scaleResolutionDownBy: Math.max(scaleResolutionDownBy, captureHeight / most.height),
  };
}
