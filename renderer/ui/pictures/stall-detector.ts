/** Whether what arrives of a moving picture is also shown. Times are ms of one monotonic clock. */

/** Nothing shown for this long: it is asked whether anything is decoded. A camera shows a frame more often. */
const QUIET_MS = 1_000;
/** Decoded and not shown for this long is a stall; so long has each mend to help. */
const STALL_MS = 2_000;
/** A link that is young is not built anew: it is told of again, so many times in all. */
const REPORT_AGAIN_MS = 12_000;
const MAX_REPORTS = 3;
/** The element shows a frame a moment after it was decoded: one alone says nothing. */
const STALL_FRAMES = 2;

export type StallState =
  /** Frames are shown, or none come: a shared text stands still. */
  | { kind: 'well'; shown: number; since: number }
  /** Nothing was shown since then; `decoded` counts from when that was first looked at. */
  | { kind: 'quiet'; shown: number; since: number; decoded: number; renewed: boolean }
  /** A new stream did not help, and the link was told of. */
  | { kind: 'reported'; shown: number; since: number; decoded: number; reports: number };

export interface FrameCounts {
  now: number;
  /** Frames that the element has shown so far. It begins anew with each stream. */
  shown: number;
  /** Frames that were decoded for it so far; null while nobody knows. */
  decoded: number | null;
}

/** `renew`: give the element its stream anew. `report`: the link has to be built anew. */
export type StallAction = 'none' | 'renew' | 'report';

export interface StallStep {
  state: StallState;
  action: StallAction;
}

export function initialStallState(now: number): StallState {
  return { kind: 'well', shown: 0, since: now };
}

/** Whether `decoded` matters by now. Counting what was decoded costs something, so nobody asks before. */
export function needsDecodedCount(state: StallState, { now, shown }: Pick<FrameCounts, 'now' | 'shown'>): boolean {
  if (shown > state.shown) return false;
  const quiet = now - state.since;
  return state.kind === 'reported' ? quiet >= REPORT_AGAIN_MS && state.reports < MAX_REPORTS : quiet >= QUIET_MS;
}

/** The next state, and what has to be done about it. Pure. */
export function detectStall(state: StallState, facts: FrameCounts): StallStep {
  const { now, shown, decoded } = facts;
  if (shown > state.shown) return unchanged({ kind: 'well', shown, since: now });
  // The same, or fewer: another stream shows nothing yet.
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
  // Another connection counts from 0.
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
