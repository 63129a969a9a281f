/** The recovery of one link as a pure state machine: wait, ICE restart, rebuild, lost. Times are ms of one monotonic clock. */

export const RECOVERY = {
  /** Nothing received for this long is trouble; ICE's own `failed` would take 15 to 30 s. */
  silenceMs: 3_000,
  /** A short gap often heals by itself, so the first step only waits. */
  waitMs: 1_500,
  iceRestartMs: 6_000,
  /** How long a connection may take to come up before it is rebuilt; the second one of a link never up, twice as long. */
  rebuildMs: 10_000,
  /**
   * A link down for this long is shown as lost; rebuilding goes on, more slowly, as long as the peer keeps its place.
   */
  givenUpMs: 30_000,
  lostRetryMs: 20_000,
  /** How long somebody who floods stays cut off. */
  cutOffMs: 30_000,
} as const;

export type LinkState =
  /** Not tried yet. */
  | { kind: 'new' }
  | { kind: 'connecting'; since: number; stepSince: number }
  | { kind: 'connected' }
  | { kind: 'recovering'; step: 'waiting' | 'ice-restart' | 'rebuild'; since: number; stepSince: number }
  | { kind: 'lost'; since: number; stepSince: number }
  /** Closed because the other side floods; made anew after `cutOffMs`, whatever happens before. */
  | { kind: 'cut-off'; since: number };

export type LinkEvent =
  | { kind: 'started'; now: number }
  /** The transport is up, or something was received again. */
  | { kind: 'alive'; now: number }
  /** Nothing was received for `silenceMs`, or the connection state is `disconnected`. */
  | { kind: 'trouble'; now: number }
  /** The connection state is `failed`: waiting does not help. */
  | { kind: 'failed'; now: number }
  /** An ICE restart cannot help: a description could not be made or applied, or a picture stands still. */
  | { kind: 'broken'; now: number }
  /** A new connection was made, because this side or the other wanted it. */
  | { kind: 'rebuilt'; now: number }
  /** There may be a new path: this computer's addresses changed, or a hub can be reached again. */
  | { kind: 'retry'; now: number }
  /** The other side floods. */
  | { kind: 'flooded'; now: number }
  | { kind: 'tick'; now: number };

type OpenLinkState = Exclude<LinkState, { kind: 'cut-off' }>;

/** What the link has to do on entering the new state. */
export type LinkAction = 'none' | 'ice-restart' | 'rebuild' | 'close';

export interface LinkTransition {
  state: LinkState;
  action: LinkAction;
}

/** The next state, and what has to be done about it. Pure. */
export function reduceLink(state: LinkState, event: LinkEvent): LinkTransition {
  if (state.kind === 'cut-off') return event.kind === 'tick' ? endCutOff(state, event.now) : unchanged(state);
  switch (event.kind) {
    case 'started':
      return unchanged(state.kind === 'new' ? { kind: 'connecting', since: event.now, stepSince: event.now } : state);
    case 'alive':
      return unchanged(state.kind === 'connected' ? state : { kind: 'connected' });
    case 'trouble':
      return state.kind === 'connected'
        ? unchanged({ kind: 'recovering', step: 'waiting', since: event.now, stepSince: event.now })
        : unchanged(state);
    case 'failed':
      return failed(state, event.now);
    case 'broken':
      return broken(state, event.now);
    case 'rebuilt':
      return unchanged(rebuilt(state, event.now));
    case 'retry':
      return retry(state, event.now);
    case 'flooded':
      return { state: { kind: 'cut-off', since: event.now }, action: 'close' };
    case 'tick':
      return escalate(state, event.now);
  }
}

function rebuilt(state: OpenLinkState, now: number): LinkState {
  switch (state.kind) {
    case 'new':
      return state;
    case 'connected':
      return { kind: 'recovering', step: 'rebuild', since: now, stepSince: now };
    case 'recovering':
      return { ...state, step: 'rebuild', stepSince: now };
    case 'connecting':
    case 'lost':
      return { ...state, stepSince: now };
  }
}

function failed(state: OpenLinkState, now: number): LinkTransition {
  switch (state.kind) {
    case 'connected':
      return iceRestart(now, now);
    case 'recovering':
      return state.step === 'waiting' ? iceRestart(state.since, now) : unchanged(state);
    case 'new':
    case 'connecting':
    case 'lost':
      return unchanged(state);
  }
}

/**
 * Does not rebuild at once what is being built already: the new connection could fail in the same way, again and again.
 */
function broken(state: OpenLinkState, now: number): LinkTransition {
  switch (state.kind) {
    case 'connected':
      return rebuild(now, now);
    case 'recovering':
      return state.step === 'rebuild' ? unchanged(state) : rebuild(state.since, now);
    case 'new':
    case 'connecting':
    case 'lost':
      return unchanged(state);
  }
}

/**
 * A link that is up restarts ICE and stays up. A link that already tried something is rebuilt: an offer that got lost
 * on the dead path would block the next ICE restart.
 */
function retry(state: OpenLinkState, now: number): LinkTransition {
  switch (state.kind) {
    case 'new':
      return unchanged(state);
    case 'connected':
      return { state, action: 'ice-restart' };
    case 'recovering':
      return state.step === 'waiting' ? iceRestart(state.since, now) : rebuild(state.since, now);
    case 'connecting':
    case 'lost':
      return { state: { ...state, stepSince: now }, action: 'rebuild' };
  }
}

/** Goes to the next step of recovery when the present one has timed out. */
function escalate(state: OpenLinkState, now: number): LinkTransition {
  switch (state.kind) {
    case 'new':
    case 'connected':
      return unchanged(state);
    case 'lost':
      return now - state.stepSince >= RECOVERY.lostRetryMs
        ? { state: { ...state, stepSince: now }, action: 'rebuild' }
        : unchanged(state);
    case 'connecting':
      if (now - state.since >= RECOVERY.givenUpMs) return lost(now);
      // A computer that is too busy to connect in time gains nothing from starting over, so each try gets more time.
      return now - state.stepSince >= RECOVERY.rebuildMs + (state.stepSince - state.since)
        ? { state: { ...state, stepSince: now }, action: 'rebuild' }
        : unchanged(state);
    case 'recovering':
      if (now - state.since >= RECOVERY.givenUpMs) return lost(now);
      return escalateRecovery(state, now);
  }
}

function escalateRecovery(state: Extract<LinkState, { kind: 'recovering' }>, now: number): LinkTransition {
  const inStep = now - state.stepSince;
  switch (state.step) {
    case 'waiting':
      return inStep >= RECOVERY.waitMs ? iceRestart(state.since, now) : unchanged(state);
    case 'ice-restart':
      return inStep >= RECOVERY.iceRestartMs ? rebuild(state.since, now) : unchanged(state);
    case 'rebuild':
      return inStep >= RECOVERY.rebuildMs ? rebuild(state.since, now) : unchanged(state);
  }
}

function endCutOff(state: Extract<LinkState, { kind: 'cut-off' }>, now: number): LinkTransition {
  const connecting: LinkState = { kind: 'connecting', since: now, stepSince: now };
  return now - state.since < RECOVERY.cutOffMs ? unchanged(state) : { state: connecting, action: 'rebuild' };
}

function unchanged(state: LinkState): LinkTransition {
  return { state, action: 'none' };
}

function iceRestart(since: number, now: number): LinkTransition {
  return { state: { kind: 'recovering', step: 'ice-restart', since, stepSince: now }, action: 'ice-restart' };
}

function rebuild(since: number, now: number): LinkTransition {
  return { state: { kind: 'recovering', step: 'rebuild', since, stepSince: now }, action: 'rebuild' };
}

function lost(now: number): LinkTransition {
  return { state: { kind: 'lost', since: now, stepSince: now }, action: 'rebuild' };
}
