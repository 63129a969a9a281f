import type { LinkReading } from '../model-quality.ts';

/** So much of what a way is thought to give is as good as all: the estimate is a little ahead, and browsers find out no more than twice what they are given to send. */
const MOST = 0.5;

/**
 * Whether a way gives less than that, and all of it is used, as far as is known. Pure.
 *
 * @param bitrate bit/s
 */
export function isFullBelow(bitrate: number, { availableBitrate, bitrate: used }: LinkReading): boolean {
  if (availableBitrate === null || availableBitrate >= bitrate) return false;
  return (used.sent ?? 0) >= availableBitrate * MOST;
}
