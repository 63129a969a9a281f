import type { RequestErrorCode } from '../../../signaling/protocol/index.ts';
import type { Step } from '../machine.ts';
import type { JoinFailure } from '../model.ts';
import type { CallEffect, CallEvent, CallModel, IncomingCalled, Requesting } from './call-state.ts';
import { refuse, ring } from './reduce-incoming.ts';
import { failureOf } from './call-failure.ts';
import { dial, outgoingOver } from './dial.ts';

type CallStep = Step<CallModel, CallEffect>;

const REQUEST = { join: 'ask-to-join', call: 'call-in-room' } as const;

/** Asks somebody in a room to let this person come there, or calls them there. A yes is a call of theirs (SPEC.md [ASK-3], [SECOND-3]). */
export function request(model: CallModel, { to, visit, wants }: Omit<Requesting, 'kind'>): CallStep {
  return {
    state: { ...model, call: { kind: 'requesting', to, visit, wants } },
    effects: [{ kind: REQUEST[wants], to: to.peerId, visit }],
  };
}

/** This person has asked, and nobody has answered yet. */
export function reduceRequesting(model: CallModel, requesting: Requesting, event: CallEvent): CallStep {
  const { to, visit } = requesting;
  switch (event.kind) {
    case 'request-answered':
      if (event.visit !== visit || event.answer.ok) return { state: model, effects: [] };
      return notAsked(model, requesting, event.answer.code);
    case 'request-refused':
      return event.by === to.peerId ? requestFailed(model, requesting, event.reason) : { state: model, effects: [] };
    case 'request-challenged':
      return event.by === to.peerId
        ? { state: model, effects: [{ kind: 'prove-asking', to: event.by, challenge: event.challenge }] }
        : { state: model, effects: [] };
    case 'request-ended':
      return event.visit === visit
        ? withdrawn(requestFailed(model, requesting, 'no-answer'))
        : { state: model, effects: [] };
    case 'cancel':
    case 'in-room':
      return withdrawn({ state: { ...model, call: { kind: 'idle' } }, effects: [] });
    case 'incoming':
      // The name is the one that the person pressed, whatever the hub calls them now.
      return event.call.from.peerId === to.peerId
        ? takeAskedFor(model, { ...event, call: { ...event.call, from: to } })
        : refuse(model, event.call);
    default:
      return { state: model, effects: [] };
  }
}

/** The call is the yes of somebody whom this person asked (SPEC.md [ASK-3]): it is taken at once. */
function takeAskedFor(model: CallModel, incoming: IncomingCalled): CallStep {
  const { state, effects } = ring(model, { ...incoming, isDoubtful: false });
  if (state.call.kind !== 'incoming') return { state, effects };
  return { state: { ...state, call: { ...state.call, accepted: true, askedFor: true } }, effects };
}

/** The hub did not ask them. Where it did not answer it may have done so all the same. */
function notAsked(model: CallModel, requesting: Requesting, code: RequestErrorCode): CallStep {
  const failed = requestFailed(model, requesting, joinFailureOf(code));
  return code === 'timeout' ? withdrawn(failed) : failed;
}

/** There is no yes. */
export function requestFailed(model: CallModel, { to, visit, wants }: Requesting, reason: JoinFailure): CallStep {
  const state: CallModel = { ...model, call: { kind: 'idle' } };
  if (wants === 'join') return { state, effects: [{ kind: 'not-let-in', to, reason }] };
  // They came out of their room without taking the call, so now they can be rung (SPEC.md [SECOND-2]).
  if (reason === 'gone' || reason === 'not-in-call') return dial(state, to, visit);
  return { state, effects: [outgoingOver(to, reason)] };
}

function withdrawn({ state, effects }: CallStep): CallStep {
  return { state, effects: [{ kind: 'stop-asking' }, ...effects] };
}

function joinFailureOf(code: RequestErrorCode): JoinFailure {
  return code === 'not-in-room' ? 'not-in-call' : failureOf(code);
}
