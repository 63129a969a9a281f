import type { LinkReading, LinkReadings, LinkVerdict, RatePoint } from '../model-quality.ts';
import { hearReports, type ClockMatch } from './clock-match.ts';
import type { LinkCounters } from './counters.ts';
import { gradeOf, limitsOf } from './judge.ts';
import { readingOf } from './reading.ts';
import { hearLosses, type ReportedLosses } from './reported-loss.ts';
import { settle, UNSETTLED, type SettlingVerdict } from './settle.ts';

const HISTORY_MS = 60_000;

/** What is remembered of a link until it is read again. */
export interface LinkMemory {
  counters: LinkCounters;
  /** Of the connection that was counted on: the next one counts from 0. */
  epoch: number;
  readings: LinkReadings;
  /** Of the same connection. */
  losses: ReportedLosses;
  /** Of the other side's clock. */
  clock: ClockMatch;
  verdict: SettlingVerdict;
}

/** The memory after a link's counters were read. The same ones twice, as browsers give them within milliseconds, change nothing. Pure. */
export function remember(memory: LinkMemory | undefined, epoch: number, counters: LinkCounters): LinkMemory {
  const same = memory?.epoch === epoch ? memory : undefined;
  if (same !== undefined && counters.at <= same.counters.at) return same;
  const losses = hearLosses(same?.losses ?? new Map(), counters.sent);
  const latest = readingOf(same?.counters ?? null, counters, losses);
  return {
    counters,
    epoch,
    readings: { latest, lastMinute: minuteWith(memory?.readings.lastMinute, latest, counters.at) },
    losses,
    clock: hearReports(memory?.clock ?? [], counters.reports, latest.roundTripMs),
    verdict: memory?.verdict ?? UNSETTLED,
  };
}

/** @param now of the reading, ms */
function minuteWith(
  before: readonly RatePoint[] = [],
  { bitrate: { sent, received } }: LinkReading,
  now: number,
): RatePoint[] {
  const point: RatePoint[] = sent === null || received === null ? [] : [{ at: now, sent, received }];
  return [...before.filter(({ at }) => now - at < HISTORY_MS), ...point];
}

/**
 * The memories with new verdicts of those that were read just now. Pure.
 *
 * @param now ms, monotonic
 */
export function judge<Link>(
  memories: ReadonlyMap<Link, LinkMemory>,
  wasRead: (link: Link) => boolean,
  now: number,
): ReadonlyMap<Link, LinkMemory> {
  const limits = limitsOf(new Map(Array.from(memories, ([link, { readings }]) => [link, readings.latest])));
  return new Map(
    Array.from(memories, ([link, memory]) => {
      if (!wasRead(link)) return [link, memory];
      const seen = { grade: gradeOf(memory.readings.latest), limit: limits.get(link) ?? null };
      return [link, { ...memory, verdict: settle(memory.verdict, seen, now) }];
    }),
  );
}

export function verdictOf({ verdict: { grade, limit } }: LinkMemory): LinkVerdict {
  return { grade: grade.said, limit: limit.said };
}
