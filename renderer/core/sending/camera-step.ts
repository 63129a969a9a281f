import type { Encoding } from './encoding.ts';

/** How far a camera has stepped down for the sake of a share; 0: not at all. */
export type CameraStep = 0 | 1 | 2;

/** Where a camera is on its way down or up. Times are of one monotonic clock, ms. */
export interface CameraEase {
  readonly step: CameraStep;
  /** Whether the share was short at the last look, and since when it has been as it is. */
  readonly short: boolean;
  readonly since: number;
  /** How often the camera had to begin to step down. */
  readonly falls: number;
  /** It has not stepped up since it last stepped down. */
  readonly falling: boolean;
}

/** How long a share is short before its camera steps down, ms: longer than a burst at the beginning. */
const DOWN_AFTER_MS = 3_000;
/** How long a share is well before its camera steps up, ms: longer each time that this was too early, up to the last. */
const UP_AFTER_MS = [8_000, 16_000, 32_000, 64_000];

/** What is left of a camera's picture at each step; `height`: px. */
const STEPS = [
  null,
  { height: 360, maxBitrate: 250_000, maxFramerate: 10 },
  { height: 180, maxBitrate: 80_000, maxFramerate: 5 },
] as const satisfies Record<CameraStep, unknown>;

/** Of a camera beside a share that begins at `now`. */
export function fullCamera(now: number): CameraEase {
  return { step: 0, short: false, since: now, falls: 0, falling: false };
}

/**
 * What becomes of a camera by a look at the share beside it: a step at a time, and only what lasts counts. Pure.
 *
 * @param short whether the share has less of the processor or the link than it could use
 */
export function easeCamera(ease: CameraEase, short: boolean, now: number): CameraEase {
  const since = short === ease.short ? ease.since : now;
  const same = { ...ease, short, since };
  const lasted = now - since;
  if (short) {
    if (ease.step === 2 || lasted < DOWN_AFTER_MS) return same;
    const falls = ease.falling ? ease.falls : ease.falls + 1;
    return { step: ease.step === 0 ? 1 : 2, short, since: now, falls, falling: true };
  }
  if (ease.step === 0 || lasted < UP_AFTER_MS[Math.min(ease.falls, UP_AFTER_MS.length) - 1]!) return same;
  return { ...same, step: ease.step === 2 ? 1 : 0, since: now, falling: false };
}

/**
 * A camera's encoding at a step. Pure.
 *
 * @param captureHeight of the camera's picture, px; 0 when it is not known
 */
export function atStep(step: CameraStep, encoding: Encoding, captureHeight: number): Encoding {
  const most = STEPS[step];
  if (most === null) return encoding;
  const { maxBitrate, maxFramerate = Infinity, scaleResolutionDownBy = 1 } = encoding;
  return {
    ...encoding,
    maxBitrate: Math.min(maxBitrate, most.maxBitrate),
    maxFramerate: Math.min(maxFramerate, most.maxFramerate),
    scaleResolutionDownBy: Math.max(scaleResolutionDownBy, captureHeight / most.height),
  };
}
