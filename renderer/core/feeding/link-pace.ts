/** What a fed link's sender counted between two looks at it. */
export interface PaceReading {
  /** What the connection gives this picture, as it estimates the way to the other side, bit/s. */
  room: number;
  /** What was sent of it, bit/s. */
  rate: number;
  /** How long a packet waited before it was sent, on average, ms. */
  waitMs: number;
  /** Fraction of packets lost, 0 to 1, as the other side last reported. */
  loss: number;
}

/** Whether a link keeps up with what it would be fed. Times are of one monotonic clock, ms. */
export type LinkPace =
  | { kind: 'keeps-up'; falls: number }
  /** `clearSince`: since when there is nothing against feeding it again; null: there is. `room`: what the picture of its own encoder is to fit, bit/s. */
  | { kind: 'behind'; falls: number; clearSince: number | null; room: number };

export const KEEPS_UP: LinkPace = { kind: 'keeps-up', falls: 0 };

/** A queue that is this long grows: nobody slows down an encoder that is not the link's own, ms. */
const WAITS_TOO_LONG_MS = 100;
/** With less of its room in use packets wait for this computer, not for the link. */
const IN_USE = 0.6;
/** More than is repaired in time. */
const LOSES_TOO_MUCH = 0.15;
/** What is estimated is never exact: more than this times its room is too much for a link. */
export const ROOM_TOLERANCE = 1.2;
/** A browser gives an encoder a bit less than what it may have: with this part of that it is not held back. */
const UNLIMITED = 0.7;
/** From one reading without trouble to the next: twice as much after ten. */
const GROWTH = 1.07;
/** How long a link is good before it is fed again, ms: twice as long each time, up to the last. */
const CLEAR_MS = [10_000, 20_000, 40_000, 80_000];

/**
 * What becomes of a link by a reading. Pure.
 *
 * @param most what its own encoder may send while it is behind, bit/s: a way that has room for all of that may have more
 */
export function nextPace(pace: LinkPace, reading: PaceReading, most: number, now: number): LinkPace {
  const { room, rate, waitMs, loss } = reading;
  const isBad = (waitMs > WAITS_TOO_LONG_MS && rate > room * IN_USE) || loss > LOSES_TOO_MUCH;
  if (pace.kind === 'keeps-up') {
    if (!isBad && rate <= room * ROOM_TOLERANCE) return pace;
    return { kind: 'behind', falls: pace.falls + 1, clearSince: null, room };
  }
  // A way that is given little is not found out to have more: without trouble it is tried, and Chromium makes a picture smaller by itself.
  const behind = { ...pace, room: isBad ? pace.room : Math.max(room, Math.min(most, pace.room * GROWTH)) };
  if (isBad || room < most * UNLIMITED) return { ...behind, clearSince: null };
  const clearSince = pace.clearSince ?? now;
  const wait = CLEAR_MS[Math.min(pace.falls, CLEAR_MS.length) - 1]!;
  return now - clearSince >= wait ? { kind: 'keeps-up', falls: pace.falls } : { ...behind, clearSince };
}
