import type { Roster } from '../../../signaling/protocol/index.ts';
import type { Step } from '../machine.ts';
import type {
  CallAnswer,
  CallEffect,
  CallEnd,
  CallEvent,
  CallModel,
  Incoming,
  IncomingCall,
  IncomingCalled,
} from './call-state.ts';
import { outgoingOver } from './dial.ts';
import { interrupt, isCutOff } from './interrupted-call.ts';

type CallStep = Step<CallModel, CallEffect>;

/** Somebody rings this client. */
export function reduceIncoming(model: CallModel, incoming: Incoming, event: CallEvent): CallStep {
  const { call } = incoming;
  const about = callIdOf(event);
  if (about !== null && about !== call.callId) return unchanged(model);
  switch (event.kind) {
    case 'accept':
      return accept(model, incoming);
    case 'vouched-for':
      return connect(model, incoming, event.peerId);
    case 'decline':
      return decline(model, incoming);
    case 'roster':
      return onRoster(model, incoming, event.roster);
    case 'incoming':
      return onIncoming(model, incoming, event.call);
    case 'reported':
      return onReported(model, incoming, event.answer);
    case 'accept-answered':
      return onAcceptAnswered(model, incoming, event.answer);
    // The hub sends a callee only ends that it did not choose.
    case 'progress':
      return missed(model, call);
    case 'ring-ended':
    case 'in-room':
      return unanswered(model, incoming);
    case 'not-resent':
      return isCutOff(incoming) ? missed(model, call) : unchanged(model);
    default:
      return unchanged(model);
  }
}

/** One call rings at a time. This one goes on where it was, or is accepted again if it was. */
function onIncoming(model: CallModel, incoming: Incoming, call: IncomingCall): CallStep {
  return call.callId === incoming.call.callId ? report(model, incoming) : refuse(model, call);
}

/** Begins to ring, and reports that to the hub; or asks who the caller is, which nobody is told. */
export function ring(model: CallModel, { call, visit, isDoubtful }: IncomingCalled): CallStep {
  const { callId } = call;
  // The person declined while the hub was away.
  if (callId === model.declined) return { state: model, effects: [{ kind: 'decline', callId }] };
  const begun = report(model, {
    kind: 'incoming',
    call,
    visit,
    step: 'asking',
    isDoubtful,
    roster: null,
    accepted: false,
    askedFor: false,
  });
  return { state: begun.state, effects: [...begun.effects, { kind: 'limit-ringing', callId }] };
}

/** Tells the hub that the call rings, unless it does not. */
function report(model: CallModel, incoming: Incoming): CallStep {
  const { call, visit, isDoubtful } = incoming;
  if (isDoubtful) return { state: { ...model, call: { ...incoming, step: 'asking' } }, effects: [] };
  return {
    state: { ...model, call: { ...incoming, step: 'reporting' } },
    effects: [{ kind: 'report-ringing', callId: call.callId, visit }],
  };
}

/** The person says that the caller is who they say, and by that takes the call. */
function connect(model: CallModel, incoming: Incoming, peerId: string): CallStep {
  if (!incoming.isDoubtful || peerId !== incoming.call.from.peerId) return unchanged(model);
  const taken: Incoming = { ...incoming, isDoubtful: false, accepted: true };
  return incoming.step === 'asking' ? report(model, taken) : { state: { ...model, call: taken }, effects: [] };
}

/** Does not ring: tells the caller, and leaves a missed call. */
export function refuse(model: CallModel, call: IncomingCall): CallStep {
  const { state, effects } = ignore(model, call);
  return {
    state,
    effects: [...effects, over(call, 'silenced')],
  };
}

/** Does not ring, and nobody here hears of it. The caller is told what they are told of any call that does not ring. */
export function ignore(model: CallModel, { callId }: IncomingCall): CallStep {
  return { state: model, effects: [{ kind: 'decline', callId }] };
}

/** Ends the ringing, whatever the hub does, unless the person has accepted (SPEC.md [RING-12]). That call rings no more. */
function unanswered(model: CallModel, { call, accepted }: Incoming): CallStep {
  if (accepted) return unchanged(model);
  const { state, effects } = missed(model, call);
  return {
    state: { ...state, declined: call.callId },
    effects: [{ kind: 'decline', callId: call.callId }, ...effects],
  };
}

/** The hub's answer to `ringing`: this client is in the room's roster as ringing, or it says why not. */
function onReported(model: CallModel, incoming: Incoming, answer: CallAnswer<'ringing'>): CallStep {
  if (incoming.step !== 'reporting') return unchanged(model);
  // The caller cancelled meanwhile, or the room filled up.
  if (!answer.ok) return answer.code === 'offline' ? interrupt(model, incoming) : missed(model, incoming.call);
  return goOn(model, { ...incoming, step: 'ready', roster: answer.data.roster });
}

/** The person accepts; a second time changes nothing, and nothing does while it is asked who the caller is. */
function accept(model: CallModel, incoming: Incoming): CallStep {
  return incoming.accepted || incoming.isDoubtful ? unchanged(model) : goOn(model, { ...incoming, accepted: true });
}

/**
 * Once the person has accepted and the hub has answered `ringing`, asks to be let in. The links are made meanwhile, and
 * not before: their signals tell this computer's addresses (SPEC.md [CONSENT-1]).
 */
function goOn(model: CallModel, incoming: Incoming): CallStep {
  const { step, accepted, visit, roster, call } = incoming;
  const state = { ...model, call: incoming };
  if (step !== 'ready' || !accepted || roster === null) return { state, effects: [] };
  return {
    state,
    effects: [
      { kind: 'accept', callId: call.callId },
      { kind: 'prepare-room', visit, roster, by: call.from.peerId, key: null },
    ],
  };
}

function onAcceptAnswered(model: CallModel, incoming: Incoming, answer: CallAnswer<'accept'>): CallStep {
  if (!incoming.accepted) return unchanged(model);
  if (answer.ok) return enter(model, incoming, answer.data.roster);
  return answer.code === 'offline' ? interrupt(model, incoming) : missed(model, incoming.call);
}

/**
 * Keeps the newest roster for the moment of accepting. When the answer to `accept` was lost with the connection, the
 * new connection's roster may show that it was carried out.
 */
function onRoster(model: CallModel, incoming: Incoming, roster: Roster): CallStep {
  const isInside = roster.members.some(({ visit, state }) => visit === incoming.visit && state === 'present');
  const asked = isCutOff(incoming) && incoming.accepted;
  if (asked && isInside) return enter(model, incoming, roster);
  const known = incoming.roster;
  const isNewer = known !== null && known.code === roster.code && known.revision < roster.revision;
  return isNewer ? { state: { ...model, call: { ...incoming, roster } }, effects: [] } : unchanged(model);
}

function decline(model: CallModel, { call }: Incoming): CallStep {
  const { callId } = call;
  return {
    state: { ...model, call: { kind: 'idle' }, declined: callId },
    effects: [{ kind: 'decline', callId }, over(call, 'declined'), { kind: 'abandon-entry' }],
  };
}

/** A call that rang here has ended without the person's doing. */
export function missed(model: CallModel, call: IncomingCall): CallStep {
  return {
    state: { ...model, call: { kind: 'idle' } },
    effects: [over(call, 'missed'), { kind: 'abandon-entry' }],
  };
}

function enter(model: CallModel, { visit, call, askedFor }: Incoming, roster: Roster): CallStep {
  const entering: CallEffect = { kind: 'enter-room', visit, roster, by: call.from.peerId, key: null };
  const answered = askedFor ? outgoingOver(call.from, 'answered') : over(call, 'answered');
  return { state: { ...model, call: { kind: 'idle' } }, effects: [entering, answered] };
}

function over({ from }: IncomingCall, outcome: Extract<CallEnd, { direction: 'incoming' }>['outcome']): CallEffect {
  return { kind: 'over', end: { direction: 'incoming', person: from, outcome } };
}

/** The id of the call that the event is about; null for events about the present call, or about none. */
function callIdOf(event: CallEvent): string | null {
  if (event.kind === 'progress') return event.progress.callId;
  return 'callId' in event ? event.callId : null;
}

function unchanged(state: CallModel): CallStep {
  return { state, effects: [] };
}
