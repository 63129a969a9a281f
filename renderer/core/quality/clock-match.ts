/** When a sender report (RFC 3550, section 6.4.1) left, by the clock of who sent it, and when it arrived, by that of this page; Unix time, ms. */
export interface ReportTimes {
  sentAt: number;
  arrivedAt: number;
}

interface Heard extends ReportTimes {
  /** Of the link at that time, ms. */
  roundTripMs: number;
}

/** What tells one clock from the other: the reports of the last minute. */
export type ClockMatch = readonly Heard[];

const KEPT_MS = 60_000;

/** @param roundTripMs of the link now; null: unknown, and what comes then says nothing */
export function hearReports(
  match: ClockMatch,
  reports: readonly ReportTimes[],
  roundTripMs: number | null,
): ClockMatch {
  if (roundTripMs === null) return match;
  const isNew = ({ sentAt }: ReportTimes): boolean => match.every((one) => one.sentAt !== sentAt);
  const all = [...match, ...reports.filter(isNew).map((report) => ({ ...report, roundTripMs }))];
  const newest = Math.max(...all.map(({ arrivedAt }) => arrivedAt));
  return all.filter(({ arrivedAt }) => newest - arrivedAt < KEPT_MS);
}

/**
 * By how much this page's clock is ahead of the other side's, ms; null while nothing is known. The report that was on its way for the
 * shortest time took half of the shortest round trip, as in NTP: wrong by that half at most, where one way is slower than the other. Pure.
 */
export function clockOffset(match: ClockMatch): number | null {
  if (match.length === 0) return null;
  const fastest = Math.min(...match.map(({ sentAt, arrivedAt }) => arrivedAt - sentAt));
  return fastest - Math.min(...match.map(({ roundTripMs }) => roundTripMs)) / 2;
}
