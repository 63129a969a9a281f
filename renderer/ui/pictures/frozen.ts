/** Tells a camera's picture that stands still from one that moves. Times are ms of one monotonic clock. */

/** Without a frame for this long it stands still, ms: cameras deliver several a second, in the dark too. */
const FROZEN_MS = 1_000;
/** How often to look, ms. */
export const LOOK_MS = 250;
/** Who looks no more often than this has stood still themself, ms, and knows nothing of the picture. */
const OWN_PAUSE_MS = 750;

export interface FrozenState {
  frozen: boolean;
  /** Frames shown so far, at the last look. */
  shown: number;
  /** When a frame was seen last, or began to be expected. */
  since: number;
  lookedAt: number;
}

export interface Look {
  now: number;
  /** Frames that the element has shown so far. */
  shown: number;
  /** Whether its window can be seen: a browser presents no frames in one that cannot. */
  visible: boolean;
}

export function initialFrozenState(now: number): FrozenState {
  return { frozen: false, shown: 0, since: now, lookedAt: now };
}

/** The next state. Pure. Before the first frame nothing is frozen: initials stand there. */
export function lookAtPicture(state: FrozenState, { now, shown, visible }: Look): FrozenState {
  const isFresh = shown !== state.shown || shown === 0;
  const cannotTell = !visible || now - state.lookedAt > OWN_PAUSE_MS;
  if (isFresh || cannotTell) return { frozen: state.frozen && !isFresh && visible, shown, since: now, lookedAt: now };
  return { ...state, frozen: state.frozen || now - state.since >= FROZEN_MS, lookedAt: now };
}
