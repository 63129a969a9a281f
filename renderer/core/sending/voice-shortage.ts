import type { LinkReading } from '../model-quality.ts';
import { isFullBelow } from './full-way.ts';
import { isPicture } from './track-kind.ts';

/** With more than this a voice has all that it needs beside a small picture, bit/s. Browsers' estimates stay above 90 to 130 kbit/s, however narrow the way is. */
const ENOUGH_BITRATE = 250_000;
/** What is sent waits for so long on the way, or here, that voices come late, and are lost where a queue is full, ms. */
const ROUND_TRIP_MS = 300;
const SEND_DELAY_MS = 200;

/** Whether the way to the other side has little room for anything but a voice, and that is used. Pure. */
export function isFullAndNarrow(reading: LinkReading): boolean {
  return isFullBelow(ENOUGH_BITRATE, reading);
}

/**
 * Whether voices suffer from what else is sent on a narrow way. What gets lost does not say so: on a way that loses packets by itself fewer of them
 * help nobody. Pure.
 */
export function isShortForVoice(reading: LinkReading): boolean {
  if (!isFullAndNarrow(reading)) return false;
  const { roundTripMs, sent } = reading;
  const waits = sent.some(({ kind, sendDelayMs }) => isPicture(kind) && (sendDelayMs ?? 0) >= SEND_DELAY_MS);
  return waits || (roundTripMs ?? 0) >= ROUND_TRIP_MS;
}
