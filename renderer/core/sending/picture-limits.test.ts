import { expect, it } from 'vitest';
import * as v from 'valibot';
import { cameraEncoding, screenEncoding } from './encoding.ts';
import { NO_PICTURE_LIMITS, PictureLimitsSchema } from './picture-limits.ts';
import { notTallerThan, withinLimits } from './picture-limits.ts';

const full = cameraEncoding({ viewers: 1, shownHeight: 720 }, 720);
const small = cameraEncoding({ viewers: 7, shownHeight: 720 }, 720);

it('nothing changes where nothing is set', () => {
  for (const encoding of [full, small, screenEncoding('text', { shownHeight: 720, hasAllFrames: false })]) {
    expect(withinLimits(encoding, NO_PICTURE_LIMITS)).toEqual(encoding);
    expect(notTallerThan(null, encoding, 720)).toEqual(encoding);
  }
});

it('a bit rate replaces that of a full picture, and only caps a small one', () => {
  const at = (encoding: typeof full, bitrate: number) =>
    withinLimits(encoding, { ...NO_PICTURE_LIMITS, bitrate }).maxBitrate;
  expect(at(full, 8_000_000)).toBe(8_000_000);
  expect(at(full, 250_000)).toBe(250_000);
  expect(at(small, 8_000_000)).toBe(small.maxBitrate);
  expect(at(small, 250_000)).toBe(250_000);
});

it('height and frame rate only ever take away', () => {
  const within = (encoding: typeof full, captureHeight = 720) =>
    notTallerThan(360, withinLimits(encoding, { ...NO_PICTURE_LIMITS, frameRate: 24 }), captureHeight);
  expect(within(full)).toMatchObject({ scaleResolutionDownBy: 2, maxFramerate: 24 });
  const { scaleResolutionDownBy, maxFramerate } = small;
  expect(within(small)).toMatchObject({ scaleResolutionDownBy, maxFramerate });
  expect(within(full, 240)).toMatchObject({ scaleResolutionDownBy: 1 });
  expect(within(full, 0)).toMatchObject({ scaleResolutionDownBy: 1 });
});

it('a codec goes along', () => {
  expect(withinLimits(full, { ...NO_PICTURE_LIMITS, codec: 'vp9' })).toEqual({ ...full, codec: 'vp9' });
});

it('what is not understood costs only itself', () => {
  const kept = { codec: 'divx', bitrate: 1e12, frameRate: 24, height: '720' };
  expect(v.parse(PictureLimitsSchema, kept)).toEqual({ ...NO_PICTURE_LIMITS, frameRate: 24 });
});

it('what was kept before there was a height for shares counts as it did', () => {
  const kept = { codec: 'vp9', bitrate: 500_000, frameRate: 5 };
  expect(v.parse(PictureLimitsSchema, kept)).toEqual({ ...kept, height: null });
});
