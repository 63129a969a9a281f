import type { RemoteChannelFrame, RemoteWord } from '../../../signaling/protocol/peer/index.ts';
import type { Step } from '../machine.ts';
import type { ControlAnswer, ControlEvent } from './port.ts';

/** Who asks to control the own screen, over one link, by one ask. */
export interface Asker {
  readonly peerId: string;
  /** As the person knows them. */
  readonly name: string;
  readonly ask: string;
  /** What they saw when they asked. */
  readonly surface: number;
}

export type ControlledState =
  | { kind: 'free' }
  | { kind: 'asked'; asker: Asker }
  | {
      kind: 'controlled';
      asker: Asker;
      grant: string;
      keyboard: boolean;
      clipboard: boolean;
      paused: boolean;
    };

type EndedWord = Extract<RemoteWord, { kind: 'ended' }>;

export type ControlledEvent =
  /** By somebody who may ask. */
  | { kind: 'asked'; asker: Asker }
  | { kind: 'answered'; asker: Asker; answer: ControlAnswer }
  | { kind: 'withdrawn'; from: string; ask: string }
  /** The asker cannot be reached any more, or is not who they were. */
  | { kind: 'gone' }
  /** By this side. */
  | { kind: 'stopped'; why: EndedWord['why'] }
  | { kind: 'told'; event: ControlEvent };

export type ControlledEffect =
  | { kind: 'ask'; asker: Asker }
  | { kind: 'withdraw' }
  | { kind: 'end' }
  | { kind: 'send'; to: string; word: RemoteWord }
  /** On the channel of what is done. */
  | { kind: 'hand-over'; to: string; frame: RemoteChannelFrame };

type ControlledStep = Step<ControlledState, ControlledEffect>;

const FREE: ControlledState = { kind: 'free' };

/** Somebody controls the own screen, pure (SPEC.md [REMOTE-2] to [REMOTE-4]). What does not fit the state changes nothing. */
export function reduceControlled(state: ControlledState, event: ControlledEvent): ControlledStep {
  switch (event.kind) {
    case 'asked':
      if (state.kind !== 'free') return to(state, refuse(event.asker, 'busy'));
      return to({ kind: 'asked', asker: event.asker }, { kind: 'ask', asker: event.asker });
    case 'answered':
      return answer(state, event);
    case 'withdrawn': {
      const isTheirs = state.kind !== 'free' && state.asker.peerId === event.from && state.asker.ask === event.ask;
      return isTheirs ? to(FREE, over(state)) : to(state);
    }
    case 'gone':
      return state.kind === 'free' ? to(state) : to(FREE, over(state));
    case 'stopped':
      return stop(state, event.why);
    case 'told':
      return hear(state, event.event);
  }
}

function answer(
  state: ControlledState,
  { asker, answer: given }: Extract<ControlledEvent, { kind: 'answered' }>,
): ControlledStep {
  const isAwaited = state.kind === 'asked' && state.asker === asker;
  // Nobody has what was given to somebody who asks no more.
  if (!isAwaited) return given.kind === 'allowed' ? to(state, { kind: 'end' }) : to(state);
  if (given.kind !== 'allowed') return to(FREE, refuse(asker, given.kind));
  const { grant, keyboard, clipboard, forMs } = given;
  const { ask } = asker;
  return to(
    { kind: 'controlled', asker, grant, keyboard, clipboard, paused: false },
    send(asker, { kind: 'granted', ask, keyboard, forMs }),
    // A word of its own: older clients take no other `granted`.
    ...(clipboard ? [send(asker, { kind: 'clipboard', ask })] : []),
  );
}

function stop(state: ControlledState, why: EndedWord['why']): ControlledStep {
  switch (state.kind) {
    case 'free':
      return to(state);
    case 'asked':
      return to(FREE, over(state), refuse(state.asker, 'unavailable'));
    case 'controlled':
      return to(FREE, over(state), ended(state.asker, why));
  }
}

function hear(state: ControlledState, event: ControlEvent): ControlledStep {
  if (state.kind !== 'controlled' || state.grant !== event.grant) return to(state);
  const { asker } = state;
  switch (event.kind) {
    case 'ended':
      return to(FREE, ended(asker, event.why));
    case 'paused':
      if (state.paused === event.paused) return to(state);
      return to(
        { ...state, paused: event.paused },
        send(asker, { kind: 'paused', ask: asker.ask, paused: event.paused }),
      );
    case 'copied': {
      const frame = { kind: 'remote-copied', ask: asker.ask, content: event.content } as const;
      return state.clipboard ? to(state, { kind: 'hand-over', to: asker.peerId, frame }) : to(state);
    }
    case 'not-pasted':
      return to(state, send(asker, { kind: 'not-pasted', ask: asker.ask }));
  }
}

/** What ends it at the process that asks the person, or carries out. */
function over({ kind }: Exclude<ControlledState, { kind: 'free' }>): ControlledEffect {
  return { kind: kind === 'asked' ? 'withdraw' : 'end' };
}

function refuse(asker: Asker, why: Extract<RemoteWord, { kind: 'refused' }>['why']): ControlledEffect {
  return send(asker, { kind: 'refused', ask: asker.ask, why });
}

function ended(asker: Asker, why: EndedWord['why']): ControlledEffect {
  return send(asker, { kind: 'ended', ask: asker.ask, why });
}

function send({ peerId }: Asker, word: RemoteWord): ControlledEffect {
  return { kind: 'send', to: peerId, word };
}

function to(state: ControlledState, ...effects: ControlledEffect[]): ControlledStep {
  return { state, effects };
}
