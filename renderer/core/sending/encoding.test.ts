import { describe, expect, it } from 'vitest';
import { cameraEncoding, captureFrameRate, screenContentHint, screenEncoding } from './encoding.ts';

const seen = (viewers: number, shownHeight = 1_080) => ({ viewers, shownHeight });
const to = (viewers: number, shownHeight?: number) => cameraEncoding(seen(viewers, shownHeight), 720);
const viewer = (shownHeight: number) => ({ shownHeight, hasAllFrames: false });

describe('encodings', () => {
  it('the camera shrinks as the room grows, and never grows beyond what it captures', () => {
    const heights = [1, 2, 4, 7].map((viewers) => 720 / to(viewers).scaleResolutionDownBy!);
    expect(heights).toEqual([720, 480, 360, 270]);
    expect(cameraEncoding(seen(1), 240).scaleResolutionDownBy).toBe(1);
    expect(cameraEncoding(seen(1), 0).scaleResolutionDownBy).toBe(1);
  });

  it('[VIEW-2] nobody is sent more of a camera than they show, and whoever does not see it nothing', () => {
    const heights = [1_080, 720, 480, 360, 270, 180, 90].map((shown) => 720 / to(1, shown).scaleResolutionDownBy!);
    expect(heights).toEqual([720, 720, 480, 360, 270, 180, 90]);
    expect(720 / to(7, 480).scaleResolutionDownBy!).toBe(270);
    expect([to(1, 90).active, to(1, 0).active]).toEqual([true, false]);
    expect(to(1, 90).maxBitrate).toBeLessThan(to(7).maxBitrate);
  });

  it('[VIEW-2] a share in a thumbnail moves less, one that nobody sees is not encoded', () => {
    const [large, small, none] = [1_080, 180, 0].map((shownHeight) => screenEncoding('motion', viewer(shownHeight)));
    expect(small!.maxFramerate).toBeLessThan(large!.maxFramerate!);
    expect([large!.active, small!.active, none!.active]).toEqual([true, true, false]);
  });

  it('seven viewers together cost less than twice what one does', () => {
    expect(7 * to(7).maxBitrate).toBeLessThan(2 * to(1).maxBitrate);
  });

  it('text keeps every pixel, motion every frame', () => {
    expect(screenEncoding('text', viewer(1_080)).scaleResolutionDownBy).toBe(1);
    expect(screenEncoding('motion', viewer(1_080)).maxFramerate).toBeGreaterThan(
      screenEncoding('text', viewer(1_080)).maxFramerate!,
    );
    expect([screenContentHint('text'), screenContentHint('motion')]).toEqual(['detail', 'motion']);
  });

  it('a screen is captured as often as anything of it is sent', () => {
    expect([null, 5, 30, 60].map(captureFrameRate)).toEqual([30, 30, 30, 60]);
    for (const mode of ['text', 'motion'] as const)
      expect(screenEncoding(mode, { shownHeight: 1_080, hasAllFrames: true }).maxFramerate).toBeLessThanOrEqual(
        captureFrameRate(null),
      );
  });
});
