import { describe, expect, it } from 'vitest';
import { atStep, easeCamera, fullCamera, type CameraEase, type CameraStep } from './camera-step.ts';
import { cameraEncoding } from './encoding.ts';

const BEGIN = fullCamera(0);

/** After so many more seconds in which the share is short or not, looked at each second. */
function after(ease: CameraEase, short: boolean, seconds: number, from: number): CameraEase {
  let next = ease;
  for (let second = 0; second <= seconds; second += 1) next = easeCamera(next, short, (from + second) * 1_000);
  return next;
}

describe('easeCamera', () => {
  it.each<[string, boolean, number, CameraStep]>([
    ['nothing is short', false, 100, 0],
    ['short for a moment', true, 2, 0],
    ['short', true, 3, 1],
    ['still short', true, 5, 1],
    ['short at the first step too', true, 6, 2],
    ['short for good', true, 100, 2],
  ])('%s', (_what, short, seconds, step) => {
    expect(after(BEGIN, short, seconds, 0).step).toBe(step);
  });

  it('what comes and goes changes nothing', () => {
    let ease = BEGIN;
    for (let second = 0; second < 60; second += 1) ease = easeCamera(ease, second % 3 !== 0, second * 1_000);
    expect(ease.step).toBe(0);
  });

  it('steps up one at a time, each after eight seconds', () => {
    const small = after(BEGIN, true, 6, 0);
    expect([7, 8, 15, 16].map((seconds) => after(small, false, seconds, 10).step)).toEqual([2, 1, 1, 0]);
  });

  it('a moment of being short begins the wait anew', () => {
    const small = after(BEGIN, true, 3, 0);
    const again = after(after(small, false, 7, 10), true, 1, 18);
    expect(after(again, false, 7, 20).step).toBe(1);
  });

  it('what was too early is tried later each time, up to a minute', () => {
    let ease = BEGIN;
    let now = 0;
    const waits: number[] = [];
    for (let times = 0; times < 5; times += 1) {
      ease = after(ease, true, 3, now);
      now += 4;
      const from = now;
      for (; ease.step > 0; now += 1) ease = easeCamera(ease, false, now * 1_000);
      waits.push(now - 1 - from);
    }
    expect(waits).toEqual([8, 16, 32, 64, 64]);
  });
});

describe('atStep', () => {
  const LARGE = cameraEncoding({ viewers: 1, shownHeight: 720 }, 720);
  const THUMBNAIL = cameraEncoding({ viewers: 1, shownHeight: 90 }, 720);

  it.each<[string, CameraStep, typeof LARGE, Partial<typeof LARGE>]>([
    ['all of it', 0, LARGE, LARGE],
    ['640x360, 10 frames/s', 1, LARGE, { maxBitrate: 250_000, maxFramerate: 10, scaleResolutionDownBy: 2 }],
    ['320x180, 5 frames/s', 2, LARGE, { maxBitrate: 80_000, maxFramerate: 5, scaleResolutionDownBy: 4 }],
    ['never more than before', 2, THUMBNAIL, { maxBitrate: 60_000, maxFramerate: 5, scaleResolutionDownBy: 8 }],
  ])('%s', (_what, step, encoding, expected) => {
    expect(atStep(step, encoding, 720)).toEqual({ ...encoding, ...expected });
  });

  it('a picture of unknown size keeps it', () => {
    expect(atStep(2, cameraEncoding({ viewers: 1, shownHeight: 720 }, 0), 0).scaleResolutionDownBy).toBe(1);
  });
});
