import type { TrackKind } from '../sending/track-kind.ts';
import type { TrackCounters } from './counters.ts';

/**
 * Of fewer, one that is lost would be a large part. As many as a voice that pauses sends in 8 s: the other side's reports of a voice are
 * up to 7.5 s apart, and so are readings.
 */
export const FEWEST_PACKETS = 25;

/** The report of a track that was heard last. */
interface Heard {
  /** When it arrived, ms. */
  readonly at: number;
  /** How many packets had been sent when it was read. */
  readonly packets: number;
  /** The fraction that did not arrive, 0 to 1; null: of too few to say. */
  readonly loss: number | null;
}

/** What the other side last reported of each track. */
export type ReportedLosses = ReadonlyMap<TrackKind, Heard>;

/**
 * A report says so until the next one, which may be seconds later. Pure.
 *
 * @param before of the same connection; empty: there is none
 */
export function hearLosses(before: ReportedLosses, sent: readonly TrackCounters[]): ReportedLosses {
  const heard = new Map(before);
  for (const { kind, packets, reported } of sent) {
    const last = before.get(kind);
    if (reported === null || (last !== undefined && reported.at <= last.at)) continue;
    const isFew = packets - (last?.packets ?? 0) < FEWEST_PACKETS;
    heard.set(kind, { at: reported.at, packets, loss: isFew ? null : reported.loss });
  }
  return heard;
}
