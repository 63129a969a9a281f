import { LIMITS } from '../../../signaling/protocol/index.ts';
import type { Roster } from '../../../signaling/protocol/index.ts';
import type { Step } from '../machine.ts';
import type { CallAnswer, CallEffect, CallEvent, CallModel, Incoming, IncomingCall, Restored } from './call-state.ts';

type CallStep = Step<CallModel, CallEffect>;

/** A hub sends ringing calls right after `hello` (SPEC.md [RING-8]); a call that has not come by then is over, ms. */
const RESEND_TIMEOUT_MS = 1_000;

/** Somebody rings this client. */
export function reduceIncoming(model: CallModel, incoming: Incoming, event: CallEvent): CallStep {
  const { step, accepted, call } = incoming;
  const about = callIdOf(event);
  if (about !== null && about !== call.callId) return unchanged(model);
  switch (event.kind) {
    case 'accept':
      return accept(model, incoming);
    case 'decline':
      return decline(model, incoming);
    case 'roster':
      return onRoster(model, incoming, event.roster);
    case 'incoming':
      return ringAgain(model, incoming);
    case 'prepared':
      return step === 'preparing' ? onPrepared(model, incoming, event.answer) : unchanged(model);
    case 'accept-answered':
      return accepted ? onAcceptAnswered(model, incoming, event.answer) : unchanged(model);
    // The hub sends a callee only ends that it did not choose.
    case 'progress':
      return missed(model, call);
    case 'not-resent':
      return isCutOff(incoming) ? missed(model, call) : unchanged(model);
    default:
      return unchanged(model);
  }
}

/** Begins to ring, and reports that to the hub. */
export function ring(model: CallModel, call: IncomingCall, visit: string): CallStep {
  const { callId } = call;
  // The person declined while the hub was away.
  if (callId === model.declined) return { state: model, effects: [{ kind: 'decline', callId }] };
  const incoming: Incoming = { kind: 'incoming', call, visit, step: 'preparing', accepted: false };
  return { state: { ...model, call: incoming }, effects: [{ kind: 'report-ringing', callId, visit }] };
}

/** The hub sent the call again: it goes on ringing, or is accepted again if it was. */
function ringAgain(model: CallModel, incoming: Incoming): CallStep {
  return {
    state: { ...model, call: { ...incoming, step: 'preparing' } },
    effects: [{ kind: 'report-ringing', callId: incoming.call.callId, visit: incoming.visit }],
  };
}

/** The hub's answer to `ringing`: this client is in the room's roster as ringing, or it says why not. */
function onPrepared(model: CallModel, incoming: Incoming, answer: CallAnswer<'ringing'>): CallStep {
  // The caller cancelled meanwhile, or the room filled up.
  if (!answer.ok) return answer.code === 'offline' ? interrupt(model, incoming) : missed(model, incoming.call);
  const { visit, accepted, call } = incoming;
  return {
    state: { ...model, call: { ...incoming, step: 'ready' } },
    effects: [
      { kind: 'prepare-room', visit, roster: answer.data.roster },
      ...(accepted ? [{ kind: 'accept', callId: call.callId } as const] : []),
    ],
  };
}

/** The person accepts; a second time changes nothing. */
function accept(model: CallModel, incoming: Incoming): CallStep {
  if (incoming.accepted) return unchanged(model);
  return {
    state: { ...model, call: { ...incoming, accepted: true } },
    effects: incoming.step === 'ready' ? [{ kind: 'accept', callId: incoming.call.callId }] : [],
  };
}

function onAcceptAnswered(model: CallModel, incoming: Incoming, answer: CallAnswer<'accept'>): CallStep {
  if (answer.ok) return enter(model, incoming, answer.data.roster);
  return answer.code === 'offline' ? interrupt(model, incoming) : missed(model, incoming.call);
}

/**
 * The answer to `accept` was lost with the connection, but the new hub connection's roster shows that it was carried
 * out.
 */
function onRoster(model: CallModel, incoming: Incoming, roster: Roster): CallStep {
  const isInside = roster.members.some(({ visit, state }) => visit === incoming.visit && state === 'present');
  const asked = isCutOff(incoming) && incoming.accepted;
  return asked && isInside ? enter(model, incoming, roster) : unchanged(model);
}

function decline(model: CallModel, { call: { callId } }: Incoming): CallStep {
  return {
    state: { ...model, call: { kind: 'idle' }, declined: callId },
    effects: [{ kind: 'decline', callId }, { kind: 'stop-ringing' }],
  };
}

/**
 * The hub is away. It keeps this client's place for the grace time, and then sends the call again if it still rings.
 */
export function interrupt<Call extends Incoming | Restored>(model: CallModel, call: Call): CallStep {
  if (call.step === 'interrupted') return unchanged(model);
  return {
    state: { ...model, call: { ...call, step: 'interrupted' } },
    effects: [{ kind: 'await-resend', callId: call.call.callId, ms: LIMITS.resumeGraceMs }],
  };
}

/** The hub is there (again), and sends a call that still rings at once. */
export function awaitResend<Call extends Incoming | Restored>(model: CallModel, call: Call): CallStep {
  return {
    state: { ...model, call: { ...call, step: 'awaited' } },
    effects: [{ kind: 'await-resend', callId: call.call.callId, ms: RESEND_TIMEOUT_MS }],
  };
}

/** A call that rang here has ended without the person's doing. */
export function missed(model: CallModel, { from }: IncomingCall): CallStep {
  return {
    state: { ...model, call: { kind: 'idle' } },
    effects: [{ kind: 'notify', notice: { kind: 'missed-call', from } }, { kind: 'stop-ringing' }],
  };
}

function enter(model: CallModel, { visit }: Incoming, roster: Roster): CallStep {
  return { state: { ...model, call: { kind: 'idle' } }, effects: [{ kind: 'enter-room', visit, roster }] };
}

/** Whether the connection to the hub was lost since the hub sent the call. */
function isCutOff({ step }: Incoming): boolean {
  return step === 'interrupted' || step === 'awaited';
}

/** The id of the call that the event is about; null for events about the present call, or about none. */
function callIdOf(event: CallEvent): string | null {
  if (event.kind === 'incoming') return event.call.callId;
  if (event.kind === 'progress') return event.progress.callId;
  return 'callId' in event ? event.callId : null;
}

function unchanged(state: CallModel): CallStep {
  return { state, effects: [] };
}
