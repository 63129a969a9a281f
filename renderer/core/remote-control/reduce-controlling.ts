import type { RemoteFrame } from '../../../signaling/protocol/peer/index.ts';
import type { Step } from '../machine.ts';
import type { ControlOver } from '../model-remote-control.ts';

/** An own ask, and what it is for. */
export interface OwnAsk {
  /** Whose screen. */
  readonly of: string;
  readonly ask: string;
  readonly surface: number;
}

export type ControllingState =
  | { kind: 'none' }
  | { kind: 'asking'; own: OwnAsk }
  | { kind: 'controlling'; own: OwnAsk; keyboard: boolean; paused: boolean; until: number | null }
  | { kind: 'over'; of: string; why: ControlOver };

export type ControllingEvent =
  | { kind: 'wanted'; own: OwnAsk }
  /** The person asks or controls no more, or has read how it ended. */
  | { kind: 'left' }
  /** `at`: now, ms since 1970. */
  | { kind: 'frame'; from: string; frame: RemoteFrame; at: number }
  /** What is asked for is not there any more. */
  | { kind: 'gone'; why: ControlOver };

export type ControllingEffect = { kind: 'send'; to: string; frame: RemoteFrame };

type ControllingStep = Step<ControllingState, ControllingEffect>;

/** This person controls what another one shares, pure (SPEC.md [REMOTE-2] to [REMOTE-4]). What does not fit the state changes nothing. */
export function reduceControlling(state: ControllingState, event: ControllingEvent): ControllingStep {
  switch (event.kind) {
    case 'wanted': {
      if (isRunning(state)) return to(state);
      const { of, ask, surface } = event.own;
      return to(
        { kind: 'asking', own: event.own },
        { kind: 'send', to: of, frame: { kind: 'remote-ask', ask, surface } },
      );
    }
    case 'left':
      return isRunning(state) ? to({ kind: 'none' }, withdraw(state.own)) : to({ kind: 'none' });
    case 'frame':
      return receive(state, event);
    case 'gone':
      // The other side may not have noticed.
      return isRunning(state) ? to({ kind: 'over', of: state.own.of, why: event.why }, withdraw(state.own)) : to(state);
  }
}

function withdraw({ of, ask }: OwnAsk): ControllingEffect {
  return { kind: 'send', to: of, frame: { kind: 'remote-withdraw', ask } };
}

/** Whether somebody is asked, or controlled. */
export function isRunning(state: ControllingState): state is Extract<ControllingState, { own: OwnAsk }> {
  return 'own' in state;
}

function receive(
  state: ControllingState,
  { from, frame, at }: Extract<ControllingEvent, { kind: 'frame' }>,
): ControllingStep {
  if (!isRunning(state) || from !== state.own.of || !('ask' in frame) || frame.ask !== state.own.ask) return to(state);
  const { own } = state;
  switch (frame.kind) {
    case 'remote-granted': {
      if (state.kind !== 'asking') return to(state);
      const until = frame.forMs === null ? null : at + frame.forMs;
      return to({ kind: 'controlling', own, keyboard: frame.keyboard, paused: false, until });
    }
    case 'remote-refused':
      return state.kind === 'asking' ? to({ kind: 'over', of: own.of, why: frame.why }) : to(state);
    case 'remote-paused':
      return state.kind === 'controlling' ? to({ ...state, paused: frame.paused }) : to(state);
    case 'remote-ended':
      return to({ kind: 'over', of: own.of, why: frame.why });
    default:
      return to(state);
  }
}

function to(state: ControllingState, ...effects: ControllingEffect[]): ControllingStep {
  return { state, effects };
}
