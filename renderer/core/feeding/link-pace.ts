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
/** What waits longer is thrown away sooner than it is sent. */
const EASED_MS = 600;
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
/** How long a link is good before it is fed again, ms: longer each time, up to the last. */
const CLEAR_MS = [10_000, 20_000, 60_000, 300_000];

/** What may be sent on a link, bit/s. */
export interface PaceLimits {
  /** Of the feed, from now on: what is sent less than before needs less room. */
  fed: number;
  /** By its own encoder while it is behind: a way that has room for all of that may have more. */
  own: number;
}

/** A link that is to have its own encoder from now on. @param room what its picture is to fit, bit/s */
export function fallen({ falls }: LinkPace, room: number): LinkPace {
  return { kind: 'behind', falls: falls + 1, clearSince: null, room };
}

/** What becomes of a link by a reading. Pure. */
export function nextPace(pace: LinkPace, reading: PaceReading, { fed, own }: PaceLimits, now: number): LinkPace {
  const { room, rate, waitMs, loss } = reading;
  const waits = waitMs > WAITS_TOO_LONG_MS && rate > room * IN_USE;
  const isBad = waits || loss > LOSES_TOO_MUCH;
  if (pace.kind === 'keeps-up') {
    const hasRoom = Math.min(rate, fed) <= room * ROOM_TOLERANCE;
    // As narrow as the best of all links: it is one's own way that is short, and the feed sends less from now on.
    const isEased = loss <= LOSES_TOO_MUCH && waitMs < EASED_MS && rate > fed && hasRoom;
    return (!isBad && hasRoom) || isEased ? pace : fallen(pace, room);
  }
  // A way that is given little is not found out to have more: without trouble it is tried, and Chromium makes a picture smaller by itself.
  const behind = { ...pace, room: isBad ? pace.room : Math.max(room, Math.min(own, pace.room * GROWTH)) };
  if (isBad || room < own * UNLIMITED) return { ...behind, clearSince: null };
  const clearSince = pace.clearSince ?? now;
  const wait = CLEAR_MS[Math.min(pace.falls, CLEAR_MS.length) - 1]!;
  return now - clearSince >= wait ? { kind: 'keeps-up', falls: pace.falls } : { ...behind, clearSince };
}
