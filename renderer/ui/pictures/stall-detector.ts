/** Detects video that is decoded but not shown. Times are ms of one monotonic clock. */

/** Without a shown frame for this long, decoded frames are counted, ms. A camera delivers frames more often. */
const QUIET_MS = 1_000;
/** Frames decoded but not shown for this long are a stall, ms; each remedy gets as long to work. */
const STALL_MS = 2_000;
/**
 * A stall is reported again after this, up to `MAX_REPORTS` times in all, ms: a link that is too young is not rebuilt.
 */
const REPORT_AGAIN_MS = 12_000;
const MAX_REPORTS = 3;
/** Decoded frames that make a stall: one alone may be just about to be shown. */
const STALL_FRAMES = 2;

export type StallState =
  /** Frames are shown, or none are expected: a shared text stands still. */
  | { kind: 'well'; shown: number; since: number }
  /** No frame shown since `since`; `decoded` is the count when that was first noticed. */
  | { kind: 'quiet'; shown: number; since: number; decoded: number; renewed: boolean }
  /** Setting the stream again did not help, and the stall was reported to the engine. */
  | { kind: 'reported'; shown: number; since: number; decoded: number; reports: number };

export interface FrameCounts {
  now: number;
  /** Frames that the element has shown so far; starts again with each stream. */
  shown: number;
  /** Frames decoded for the element so far; null when unknown. */
  decoded: number | null;
}

/** `renew`: set the element's stream again. `report`: the link has to be rebuilt. */
export type StallAction = 'none' | 'renew' | 'report';

export interface StallStep {
  state: StallState;
  action: StallAction;
}

export function initialStallState(now: number): StallState {
  return { kind: 'well', shown: 0, since: now };
}

/** Whether `detectStall` needs `decoded`. It costs a `getStats` call, so it is not read before. */
export function needsDecodedCount(state: StallState, { now, shown }: Pick<FrameCounts, 'now' | 'shown'>): boolean {
  if (shown > state.shown) return false;
  const quiet = now - state.since;
  return state.kind === 'reported' ? quiet >= REPORT_AGAIN_MS && state.reports < MAX_REPORTS : quiet >= QUIET_MS;
}

/** The next state and what to do. Pure. */
export function detectStall(state: StallState, facts: FrameCounts): StallStep {
  const { now, shown, decoded } = facts;
  if (shown > state.shown) return unchanged({ kind: 'well', shown, since: now });
  // Not more frames; fewer after a change of stream, which has shown nothing yet.
  const same = { ...state, shown };
  if (decoded === null || !needsDecodedCount(state, facts)) return unchanged(same);
  switch (same.kind) {
    case 'well':
      return unchanged({ kind: 'quiet', shown, since: same.since, decoded, renewed: false });
    case 'quiet':
      return detectWhileQuiet(same, now, decoded);
    case 'reported':
      return decoded === same.decoded ? unchanged(same) : report(shown, now, decoded, same.reports + 1);
  }
}

function detectWhileQuiet(state: Extract<StallState, { kind: 'quiet' }>, now: number, decoded: number): StallStep {
  // After a rebuild the count starts from 0.
  if (decoded < state.decoded) return unchanged({ ...state, since: now, decoded });
  if (now - state.since < STALL_MS || decoded - state.decoded < STALL_FRAMES) return unchanged(state);
  if (state.renewed) return report(state.shown, now, decoded, 1);
  return { state: { ...state, since: now, decoded, renewed: true }, action: 'renew' };
}

function report(shown: number, now: number, decoded: number, reports: number): StallStep {
  return { state: { kind: 'reported', shown, since: now, decoded, reports }, action: 'report' };
}

function unchanged(state: StallState): StallStep {
  return { state, action: 'none' };
}
