import type { RequestErrorCode, Roster } from '../../../signaling/protocol/index.ts';
import type { Step } from '../machine.ts';
import type { CallFailure, Caller } from '../model.ts';
import type { Asking, CallEffect, CallEvent, CallModel, CallProgress, Dialing, Ringing } from './call-state.ts';
import { failureOf } from './call-failure.ts';
import { dial, outgoingOver, ringEffect } from './dial.ts';
import { refuse, ring } from './reduce-incoming.ts';
import { request } from './reduce-requesting.ts';

type CallStep = Step<CallModel, CallEffect>;
/** Progress events kept until the call's id is known; a call has three at most. */
const MAX_EARLY_EVENTS = 8;

type RingAnswered = Extract<CallEvent, { kind: 'ring-answered' }>;

/** Asks the person who that is, before anybody is rung or asked. */
export function ask(model: CallModel, { to, visit }: Pick<Asking, 'to' | 'visit'>, then: Asking['then']): CallStep {
  return { state: { ...model, call: { kind: 'asking', to, visit, then } }, effects: [] };
}

/** The person is asked, and nobody is rung yet: whoever rings now rings instead. */
export function reduceAsking(model: CallModel, { to, visit, then }: Asking, event: CallEvent): CallStep {
  switch (event.kind) {
    case 'vouched-for':
      if (event.peerId !== to.peerId) return { state: model, effects: [] };
      return then === 'ring' ? dial(model, to, visit) : request(model, { to, visit, wants: then });
    case 'cancel':
      return { state: { ...model, call: { kind: 'idle' } }, effects: [] };
    case 'incoming':
      return ring(model, event);
    default:
      return { state: model, effects: [] };
  }
}

/** This client's ring is not answered by the hub yet. */
export function reduceDialing(model: CallModel, dialing: Dialing, event: CallEvent): CallStep {
  switch (event.kind) {
    case 'ring-answered':
      return onRingAnswered(model, dialing, event);
    case 'cancel':
      return withdraw(model, dialing);
    case 'incoming':
      // Of several only the first may ring.
      if (dialing.crossing && dialing.crossing.call.callId !== event.call.callId) return refuse(model, event.call);
      return keep(model, {
        ...dialing,
        crossing: { call: event.call, visit: event.visit, isDoubtful: event.isDoubtful },
      });
    case 'progress':
      return keep(model, { ...dialing, early: [...dialing.early, event.progress].slice(-MAX_EARLY_EVENTS) });
    case 'roster':
      return keep(model, { ...dialing, roster: event.roster });
    default:
      return keep(model, dialing);
  }
}

/** Cancels once the hub has answered, since only then the call has an id. A call that came in meanwhile rings now. */
function withdraw(model: CallModel, { to, crossing }: Dialing): CallStep {
  const idle: CallModel = { ...model, call: { kind: 'idle' }, withdrawn: true };
  const rung = crossing === null ? { state: idle, effects: [] } : ring(idle, crossing);
  return { state: rung.state, effects: [outgoingOver(to, 'cancelled'), ...rung.effects] };
}

/** The other side is being rung. */
export function reduceRinging(model: CallModel, ringing: Ringing, event: CallEvent): CallStep {
  if (event.kind === 'cancel') {
    const { callId, to } = ringing;
    return {
      state: { ...model, call: { kind: 'idle' } },
      effects: [{ kind: 'cancel', callId }, outgoingOver(to, 'cancelled'), { kind: 'leave-unanswered' }],
    };
  }
  if (event.kind === 'incoming') return refuse(model, event.call);
  if (event.kind !== 'progress' || event.progress.callId !== ringing.callId) return { state: model, effects: [] };
  return onProgress(model, ringing, event.progress);
}

/** The answer to a ring that the person has cancelled: cancels the call, and leaves the room that was made for it. */
export function onWithdrawnAnswered(model: CallModel, { answer }: RingAnswered): CallStep {
  return {
    state: { ...model, withdrawn: false },
    effects: [
      ...(answer.ok ? [{ kind: 'cancel', callId: answer.data.callId } as const] : []),
      ...(answer.ok || isUnknown(answer.code) ? [{ kind: 'ensure-left' } as const] : []),
      ...(model.call.kind === 'dialing' ? [ringEffect(model.call)] : []),
    ],
  };
}

function onRingAnswered(model: CallModel, dialing: Dialing, { answer, key }: RingAnswered): CallStep {
  const { to, visit, crossing } = dialing;
  if (!answer.ok) {
    const over = failed(model, to, failureOf(answer.code));
    const effects = [...(isUnknown(answer.code) ? [{ kind: 'ensure-left' } as const] : []), ...over.effects];
    if (crossing === null) return { state: over.state, effects };
    const next = ring(over.state, crossing);
    return { state: next.state, effects: [...effects, ...next.effects] };
  }
  const { callId, state } = answer.data;
  const roster = newerOf(answer.data.roster, dialing.roster);
  if (!roster.members.some((member) => member.visit === visit)) {
    // The hub has this client in a room that this client does not know of.
    const over = failed(model, to, 'failed');
    return { state: over.state, effects: [{ kind: 'ensure-left' }, ...over.effects] };
  }
  const enter = { kind: 'enter-room', visit, roster, by: to.peerId } as const;
  if (state === 'accepted') {
    // Who was being rung by that person is in that person's room now.
    const { state: after, effects } = accepted(model, to);
    return { state: after, effects: [{ ...enter, key: null }, ...effects] };
  }
  const call: Ringing = { kind: 'ringing', callId, to, rings: false };
  return dialing.early.reduce(thenProgress, { state: { ...model, call }, effects: [{ ...enter, key }] });
}

/** Whoever takes the call at once, as who rings back at that moment, is in the room before its answer is handled here. */
function newerOf(answered: Roster, heard: Roster | null): Roster {
  return heard?.code === answered.code && heard.revision > answered.revision ? heard : answered;
}

function onProgress(model: CallModel, ringing: Ringing, { state }: CallProgress): CallStep {
  switch (state) {
    case 'ringing':
      return { state: { ...model, call: { ...ringing, rings: true } }, effects: [] };
    case 'accepted':
      return accepted(model, ringing.to);
    case 'cancelled':
      return { state: { ...model, call: { kind: 'idle' } }, effects: [outgoingOver(ringing.to, 'cancelled')] };
    case 'declined':
    case 'no-answer':
    case 'gone':
      return failed(model, ringing.to, state);
  }
}

function accepted(model: CallModel, to: Caller): CallStep {
  return {
    state: { ...model, call: { kind: 'idle' } },
    effects: [{ kind: 'let-in', peerId: to.peerId }, outgoingOver(to, 'answered')],
  };
}

/** The call failed. */
export function failed(model: CallModel, to: Caller, reason: CallFailure): CallStep {
  return {
    state: { ...model, call: { kind: 'idle' } },
    effects: [outgoingOver(to, reason), { kind: 'leave-unanswered' }],
  };
}

function thenProgress({ state, effects }: CallStep, progress: CallProgress): CallStep {
  if (state.call.kind !== 'ringing') return { state, effects };
  const next = reduceRinging(state, state.call, { kind: 'progress', progress });
  return { state: next.state, effects: [...effects, ...next.effects] };
}

function keep(model: CallModel, call: Dialing): CallStep {
  return { state: { ...model, call }, effects: [] };
}

/** Whether the request may have been carried out although it failed. */
function isUnknown(error: RequestErrorCode): boolean {
  return error === 'timeout' || error === 'offline';
}
