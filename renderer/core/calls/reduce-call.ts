import type { HubConnectionState } from '../hub/hub-line.ts';
import type { Step } from '../machine.ts';
import type { CallEffect, CallEvent, CallModel, Restored } from './call-state.ts';
import { awaitResend, interrupt } from './interrupted-call.ts';
import { ignore, missed, reduceIncoming, refuse, ring } from './reduce-incoming.ts';
import { reduceRequesting, request, requestFailed } from './reduce-requesting.ts';
import { dial } from './dial.ts';
import { ask, failed, onWithdrawnAnswered, reduceAsking, reduceDialing, reduceRinging } from './reduce-outgoing.ts';

type CallStep = Step<CallModel, CallEffect>;

/** Ringing people and being rung (SPEC.md [RING-1] and after): at most one call at a time. */
export function reduceCall(model: CallModel, event: CallEvent): CallStep {
  if (event.kind === 'ring-answered' && model.withdrawn) return onWithdrawnAnswered(model, event);
  if (event.kind === 'unwanted') return refuse(model, event.call);
  if (event.kind === 'blocked') return ignore(model, event.call);
  if (event.kind === 'hub') return event.hub.kind === 'online' ? onOnline(model, event.hub) : onOffline(model);
  const { call } = model;
  switch (call.kind) {
    case 'idle':
      return reduceIdle(model, event);
    case 'restored':
      return reduceRestored(model, call, event);
    case 'asking':
      return reduceAsking(model, call, event);
    case 'requesting':
      return reduceRequesting(model, call, event);
    case 'dialing':
      return reduceDialing(model, call, event);
    case 'ringing':
      return reduceRinging(model, call, event);
    case 'incoming':
      return reduceIncoming(model, call, event);
  }
}

function reduceIdle(model: CallModel, event: CallEvent): CallStep {
  switch (event.kind) {
    case 'call':
      return event.isDoubtful ? ask(model, event, 'ring') : dial(model, event.to, event.visit);
    case 'request':
      return event.isDoubtful ? ask(model, event, event.wants) : request(model, event);
    case 'incoming':
      return ring(model, event);
    default:
      return { state: model, effects: [] };
  }
}

/**
 * Until the hub sends the call again, everything works as if there were none; if anything else begins before, the call
 * was missed.
 */
function reduceRestored(model: CallModel, { call }: Restored, event: CallEvent): CallStep {
  const idle: CallModel = { ...model, call: { kind: 'idle' } };
  if (event.kind === 'incoming' && event.call.callId === call.callId) return reduceIdle(idle, event);
  const isOver = event.kind === 'not-resent' && event.callId === call.callId;
  const isNext = event.kind === 'call' || event.kind === 'request' || event.kind === 'incoming';
  if (!isOver && !isNext) return { state: model, effects: [] };
  const over = missed(model, call);
  const { state, effects } = reduceIdle(over.state, event);
  return { state, effects: [...over.effects, ...effects] };
}

/** The hub accepted the `hello`. A hub with another id knows nothing of a call that was there before. */
function onOnline(before: CallModel, { hubId }: Extract<HubConnectionState, { kind: 'online' }>): CallStep {
  const model = { ...before, hubId };
  const isAnother = before.hubId !== null && before.hubId !== hubId;
  const { call } = model;
  switch (call.kind) {
    case 'idle':
    case 'asking':
      return { state: model, effects: [] };
    case 'restored':
      return awaitResend(model, call);
    case 'incoming':
      if (isAnother) return missed(model, call.call);
      return call.step === 'interrupted' ? awaitResend(model, call) : { state: model, effects: [] };
    case 'dialing':
    case 'ringing':
      return isAnother ? failed(model, call.to, 'offline') : { state: model, effects: [] };
    case 'requesting':
      return isAnother ? requestFailed(model, call, 'offline') : { state: model, effects: [] };
  }
}

function onOffline(model: CallModel): CallStep {
  const { call } = model;
  switch (call.kind) {
    case 'idle':
    case 'asking':
      return { state: model, effects: [] };
    case 'restored':
    case 'incoming':
      return interrupt(model, call);
    case 'dialing':
      return failed({ ...model, withdrawn: true }, call.to, 'offline');
    case 'ringing':
      return failed(model, call.to, 'offline');
    case 'requesting':
      return requestFailed(model, call, 'offline');
  }
}
