import * as v from 'valibot';
import type { PictureLimits } from '../model.ts';
import type { Encoding } from './encoding.ts';

const VIDEO_CODECS = ['av1', 'vp9', 'h264', 'vp8'] as const;

export const NO_PICTURE_LIMITS: PictureLimits = { codec: null, bitrate: null, frameRate: null, height: null };

function between(least: number, most: number) {
  return v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))), null);
}

/** What a person set; a field that is not understood is left to Earshot. */
export const PictureLimitsSchema = v.object({
  codec: v.fallback(v.nullable(v.picklist(VIDEO_CODECS)), null),
  bitrate: between(100_000, 50_000_000),
  frameRate: between(1, 60),
  height: between(90, 4_320),
});

/** An encoding within what the person has set. A bit rate counts in place of the usual one for a picture of full size, and caps that of smaller ones. Pure. */
export function withinLimits(encoding: Encoding, { codec, bitrate, frameRate }: PictureLimits): Encoding {
  const { maxBitrate, maxFramerate = Infinity, scaleResolutionDownBy = 1 } = encoding;
  const isFull = scaleResolutionDownBy === 1;
  return {
    ...encoding,
    ...(codec !== null && { codec }),
    ...(bitrate !== null && { maxBitrate: isFull ? bitrate : Math.min(maxBitrate, bitrate) }),
    ...(frameRate !== null && { maxFramerate: Math.min(maxFramerate, frameRate) }),
  };
}

/**
 * An encoding whose picture is at most so tall. Pure.
 *
 * @param height px; null for no limit
 * @param captureHeight of the picture, px; 0 when it is not known, and there is no limit then
 */
export function notTallerThan(height: number | null, encoding: Encoding, captureHeight: number): Encoding {
  if (height === null) return encoding;
  const { scaleResolutionDownBy = 1 } = encoding;
  return { ...encoding, scaleResolutionDownBy: Math.max(scaleResolutionDownBy, captureHeight / height) };
}
