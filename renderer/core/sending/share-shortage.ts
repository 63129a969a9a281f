import type { LinkReading, TrackReading } from '../model-quality.ts';

/** An encoder that works this part of the time gets no more frames done. */
const BUSY = 0.9;
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
