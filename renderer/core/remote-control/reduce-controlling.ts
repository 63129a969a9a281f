import type { RemoteWord } from '../../../signaling/protocol/peer/index.ts';
import type { Step } from '../machine.ts';
import type { ClipboardNews, ControlOver } from '../model-remote-control.ts';

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
  | {
      kind: 'controlling';
      own: OwnAsk;
      keyboard: boolean;
      clipboard: boolean;
      paused: boolean;
      until: number | null;
      news: ClipboardNews | null;
    }
  | { kind: 'over'; of: string; why: ControlOver };

export type ControllingEvent =
  | { kind: 'wanted'; own: OwnAsk }
  /** The person asks or controls no more, or has read how it ended. */
  | { kind: 'left' }
  /** `at`: now, ms since 1970. */
  | { kind: 'word'; from: string; word: RemoteWord; at: number }
  /** Of the two clipboards; null: it was read. */
  | { kind: 'news'; news: ClipboardNews | null }
  /** What is asked for is not there any more. */
  | { kind: 'gone'; why: ControlOver };

export type ControllingEffect = { kind: 'send'; to: string; word: RemoteWord };

type ControllingStep = Step<ControllingState, ControllingEffect>;

/** This person controls what another one shares, pure (SPEC.md [REMOTE-2] to [REMOTE-4]). What does not fit the state changes nothing. */
export function reduceControlling(state: ControllingState, event: ControllingEvent): ControllingStep {
  switch (event.kind) {
    case 'wanted': {
      if (isRunning(state)) return to(state);
      const { of, ask, surface } = event.own;
      return to({ kind: 'asking', own: event.own }, { kind: 'send', to: of, word: { kind: 'ask', ask, surface } });
    }
    case 'left':
      return isRunning(state) ? to({ kind: 'none' }, withdraw(state.own)) : to({ kind: 'none' });
    case 'word':
      return receive(state, event);
    case 'news':
      return to(state.kind === 'controlling' ? { ...state, news: event.news } : state);
    case 'gone':
      // The other side may not have noticed.
      return isRunning(state) ? to({ kind: 'over', of: state.own.of, why: event.why }, withdraw(state.own)) : to(state);
  }
}

function withdraw({ of, ask }: OwnAsk): ControllingEffect {
  return { kind: 'send', to: of, word: { kind: 'withdraw', ask } };
}

/** Whether somebody is asked, or controlled. */
export function isRunning(state: ControllingState): state is Extract<ControllingState, { own: OwnAsk }> {
  return 'own' in state;
}

function receive(
  state: ControllingState,
  { from, word, at }: Extract<ControllingEvent, { kind: 'word' }>,
): ControllingStep {
  if (!isRunning(state) || from !== state.own.of || !('ask' in word) || word.ask !== state.own.ask) return to(state);
  const { own } = state;
  switch (word.kind) {
    case 'granted': {
      if (state.kind !== 'asking') return to(state);
      const until = word.forMs === null ? null : at + word.forMs;
      return to({
        kind: 'controlling',
        own,
        keyboard: word.keyboard,
        clipboard: false,
        paused: false,
        until,
        news: null,
      });
    }
    case 'clipboard':
      return to(state.kind === 'controlling' ? { ...state, clipboard: state.keyboard } : state);
    case 'refused':
      return state.kind === 'asking' ? to({ kind: 'over', of: own.of, why: word.why }) : to(state);
    case 'paused':
      return state.kind === 'controlling' ? to({ ...state, paused: word.paused }) : to(state);
    case 'ended':
      return to({ kind: 'over', of: own.of, why: word.why });
    default:
      return to(state);
  }
}

function to(state: ControllingState, ...effects: ControllingEffect[]): ControllingStep {
  return { state, effects };
}
