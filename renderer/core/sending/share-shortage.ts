import type { LinkReading, TrackReading } from '../model-quality.ts';
import { ALL_FRAMES } from './encoding.ts';

/** An encoder that works this part of the time gets no more frames done, and a decoder falls behind at the next difficult one. */
export const BUSY = 0.9;
/** With more than this a share of text scrolls at its full rate beside a full camera, bit/s. */
const ENOUGH_BITRATE = 1_500_000;
/** A share that takes this part of what a way gives is moving; one at rest needs next to nothing of it. */
const MOVING = 0.3;
/** Packets that wait this long before they leave queue up, ms. */
const QUEUE_MS = 100;

/** What is sent of a share on a link; undefined: nothing. Pure. */
export function sentShare({ sent }: LinkReading): TrackReading | undefined {
  return sent.find(({ kind }) => kind === 'screen');
}

/** Whether the computer has too little time for the share. All links have it from the same one. Pure. */
export function isShortOfProcessor(reading: LinkReading): boolean {
  const share = sentShare(reading);
  return share !== undefined && (share.limitedBy === 'cpu' || (share.codingLoad ?? 0) >= BUSY);
}

/**
 * Whether the way to the other side is too narrow for the share. Browsers do not say so of a picture that is to keep its size: they make
 * it coarse and drop its frames, and call that no limit. Pure.
 */
export function isShortOfLink(reading: LinkReading): boolean {
  const share = sentShare(reading);
  if (share === undefined) return false;
  const { availableBitrate } = reading;
  const isNarrow = availableBitrate !== null && availableBitrate < ENOUGH_BITRATE;
  return (isNarrow && (share.bitrate ?? 0) >= availableBitrate * MOVING) || (share.sendDelayMs ?? 0) >= QUEUE_MS;
}

/** Rarer frames say little of what more of them would cost, frames/s. */
const TELLING_FRAMES = 5;
/** With more to spare than the first a share has all its frames, and until less than the second is left; part of one core. */
const EASY = 0.6;
const HARD = 0.85;

/**
 * Whether the share is to have fewer frames than all, as what encodes it for each link says; null: it does not say. Encoders of all links
 * work at the same time. Pure.
 *
 * @param isFull whether it has all of them now
 */
export function needsFewerFrames(readings: readonly LinkReading[], isFull: boolean): boolean | null {
  if (readings.some((reading) => isShortOfProcessor(reading) || isShortOfLink(reading))) return true;
  const shares = readings.flatMap((reading) => sentShare(reading) ?? []);
  const loads = shares.flatMap(({ codingLoad, framesPerSecond }) => {
    if (codingLoad === null || framesPerSecond === null || framesPerSecond < TELLING_FRAMES) return [];
    return (codingLoad / framesPerSecond) * ALL_FRAMES;
  });
  if (loads.length === 0) return null;
  return loads.reduce((sum, load) => sum + load) > (isFull ? HARD : EASY);
}
