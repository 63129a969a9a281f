import { describe, expect, it } from 'vitest';
import { atCameraStep } from './camera-step.ts';
import { cameraEncoding } from './encoding.ts';

describe('atCameraStep', () => {
  const LARGE = cameraEncoding({ viewers: 1, shownHeight: 720 }, 720);
  const THUMBNAIL = cameraEncoding({ viewers: 1, shownHeight: 90 }, 720);

  it.each<[string, number, typeof LARGE, Partial<typeof LARGE>]>([
    ['all of it', 0, LARGE, LARGE],
    ['640x360, 10 frames/s', 1, LARGE, { maxBitrate: 250_000, maxFramerate: 10, scaleResolutionDownBy: 2 }],
    ['320x180, 5 frames/s', 2, LARGE, { maxBitrate: 80_000, maxFramerate: 5, scaleResolutionDownBy: 4 }],
    ['never more than before', 2, THUMBNAIL, { maxBitrate: 60_000, maxFramerate: 5, scaleResolutionDownBy: 8 }],
  ])('%s', (_what, step, encoding, expected) => {
    expect(atCameraStep(step, encoding, 720)).toEqual({ ...encoding, ...expected });
  });

  it('a picture of unknown size keeps it', () => {
    expect(atCameraStep(2, cameraEncoding({ viewers: 1, shownHeight: 720 }, 0), 0).scaleResolutionDownBy).toBe(1);
  });
});
