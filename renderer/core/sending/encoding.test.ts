import { describe, expect, it } from 'vitest';
import { cameraEncoding, screenContentHint, screenEncoding } from './encoding.ts';

describe('encodings', () => {
  it('the camera shrinks as the room grows, and never grows beyond what it captures', () => {
    const heights = [1, 2, 4, 7].map((viewers) => 720 / cameraEncoding(viewers, 720).scaleResolutionDownBy!);
    expect(heights).toEqual([720, 480, 360, 270]);
    expect(cameraEncoding(1, 240).scaleResolutionDownBy).toBe(1);
    expect(cameraEncoding(1, 0).scaleResolutionDownBy).toBe(1);
  });

  it('seven viewers together cost less than twice what one does', () => {
    expect(7 * cameraEncoding(7, 720).maxBitrate).toBeLessThan(2 * cameraEncoding(1, 720).maxBitrate);
  });

  it('text keeps every pixel, motion every frame', () => {
    expect(screenEncoding('text').scaleResolutionDownBy).toBe(1);
    expect(screenEncoding('motion').maxFramerate).toBeGreaterThan(screenEncoding('text').maxFramerate!);
    expect([screenContentHint('text'), screenContentHint('motion')]).toEqual(['detail', 'motion']);
  });
});
