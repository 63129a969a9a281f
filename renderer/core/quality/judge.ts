import type { Grade, Limit, LinkReading, TrackReading } from '../model-quality.ts';
import { isFullBelow } from '../sending/full-way.ts';
import { BUSY } from '../sending/share-shortage.ts';
import { isPicture } from '../sending/track-kind.ts';

/** From here on a person notices. `loss`: 0 to 1; `jitterMs`: of a voice. */
const WEAK = { loss: 0.03, roundTripMs: 200, jitterMs: 40, sendDelayMs: 100 };
/** From here on it is hard to talk. */
const POOR = { loss: 0.1, roundTripMs: 500, jitterMs: 120, sendDelayMs: 400 };
/** Less than this is no room for a voice and a picture that can be recognised, bit/s. */
const NARROW_BITRATE = 400_000;
/** A computer with time to spare answers within some milliseconds. */
export const LATE_MS = 100;

/** How well one can talk over a link. Pure. */
export function gradeOf(reading: LinkReading): Grade {
  if (exceeds(reading, POOR)) return 'poor';
  return isSlow(reading) ? 'weak' : 'good';
}

/**
 * What limits each link. One end cannot see where on the way packets are lost; but a fault that most of several links
 * have is at the end that they share. Pure.
 */
export function limitsOf<Link>(readings: ReadonlyMap<Link, LinkReading>): ReadonlyMap<Link, Limit | null> {
  const all = [...readings.values()];
  const slow = all.filter(isSlow).length;
  const where = slow * 2 > readings.size ? 'own-network' : 'their-side';
  const network = readings.size === 1 ? 'between' : where;
  const isLate = all.some(({ latenessMs }) => latenessMs >= LATE_MS);
  return new Map(Array.from(readings, ([link, reading]) => [link, limitOf(reading, network, isLate)]));
}

/** @param isLate this computer is late itself, which looks as if packets were */
function limitOf(reading: LinkReading, network: Limit, isLate: boolean): Limit | null {
  if (isComputerBusy(reading)) return 'own-computer';
  if (isSlow(reading)) return isLate && !isNarrow(reading) && !losesPackets(reading, WEAK) ? 'own-computer' : network;
  return reading.way?.kind === 'relay' ? 'relay' : null;
}

function isComputerBusy({ sent, received }: LinkReading): boolean {
  const isBehind = ({ codingLoad }: TrackReading): boolean => codingLoad !== null && codingLoad >= BUSY;
  return sent.some(({ limitedBy }) => limitedBy === 'cpu') || received.some(isBehind);
}

function isSlow(reading: LinkReading): boolean {
  return exceeds(reading, WEAK) || isNarrow(reading);
}

/**
 * A picture gets all that the way gives, and that is little. What the browser itself calls limited by bandwidth says neither: it means
 * pictures that it made smaller, which those of few frames need not be, and which its own limits do on the widest way.
 */
function isNarrow(reading: LinkReading): boolean {
  return isFullBelow(NARROW_BITRATE, reading) && reading.sent.some(({ kind }) => isPicture(kind));
}

function exceeds(reading: LinkReading, most: typeof WEAK): boolean {
  const { roundTripMs, sent, received } = reading;
  if ((roundTripMs ?? 0) >= most.roundTripMs || losesPackets(reading, most)) return true;
  return [...sent, ...received].some(
    ({ kind, jitterMs, sendDelayMs }) =>
      // The packets of a picture come in bursts on the best of networks, as its encoder gives them.
      (kind === 'microphone' && (jitterMs ?? 0) >= most.jitterMs) || (sendDelayMs ?? 0) >= most.sendDelayMs,
  );
}

function losesPackets({ sent, received }: LinkReading, most: typeof WEAK): boolean {
  return [...sent, ...received].some(({ loss }) => (loss ?? 0) >= most.loss);
}
