import type { RoomSettings, RequestErrorCode } from '../../../signaling/protocol/index.ts';
import type { Step } from '../machine.ts';
import { hearOfSettings, onRoster, requestJoin, settle } from './reduce-roster.ts';
import type { JoinRequest, RoomEffect, RoomEvent, RoomModel, Stay } from './room-state.ts';

type RoomStep = Step<RoomModel, RoomEffect>;
type JoinAnswered = Extract<RoomEvent, { kind: 'join-answered' }>;
type EnterByCall = Extract<RoomEvent, { kind: 'enter-by-call' }>;

/** Which room this client is in. Keeps the hub informed of it, also when another hub takes over. */
export function reduceRoom(model: RoomModel, event: RoomEvent): RoomStep {
  const stay = model.membership.kind === 'stay' ? model.membership : null;
  switch (event.kind) {
    case 'hub':
      return onHub({ ...model, hub: event.hub }, event.visit);
    case 'enter-by-call':
      return enterByCall(model, stay, event);
    default:
      return stay ? reduceStay(model, stay, event) : reduceOutside(model, event);
  }
}

function reduceOutside(model: RoomModel, event: RoomEvent): RoomStep {
  switch (event.kind) {
    case 'join':
      return join(model, event.code, event.visit, null);
    case 'ensure-left':
      return { state: model, effects: leaveHub(model) };
    case 'dismiss-failure':
      return unchanged(model.membership.kind === 'failed' ? { ...model, membership: { kind: 'none' } } : model);
    default:
      return unchanged(model);
  }
}

function reduceStay(model: RoomModel, stay: Stay, event: RoomEvent): RoomStep {
  switch (event.kind) {
    case 'join-answered':
      return event.request.visit === stay.visit ? onJoinAnswered(model, stay, event) : unchanged(model);
    case 'join-again':
      return { state: model, effects: event.visit === stay.visit ? requestJoin(model.hub, stay) : [] };
    case 'hub-awaited':
      return stay.phase === 'joining' && model.hub.kind !== 'online' ? fail(model, stay, 'offline') : unchanged(model);
    case 'roster':
      return onRoster(model, stay, event.roster);
    case 'settings':
      return hearOfSettings(model, stay, event.settings);
    case 'leave':
      return { state: { ...model, membership: { kind: 'none' } }, effects: leave(model) };
    default:
      return unchanged(model);
  }
}

function unchanged(state: RoomModel): RoomStep {
  return { state, effects: [] };
}

/** After each `hello`, tells the hub which room this client is in, or that it is in none (SPEC.md [JOIN-4]). */
function onHub(model: RoomModel, newVisit: string): RoomStep {
  const { membership, hub } = model;
  const stay = membership.kind === 'stay' ? membership : null;
  if (hub.kind !== 'online') return stay?.phase === 'joining' ? waitForHub(model, stay) : unchanged(model);
  if (membership.kind === 'returning') return join(model, membership.code, newVisit, membership.settings);
  if (stay === null) return { state: model, effects: leaveHub(model) };
  // While accepting, nothing is sent: the hub sends the call again, and `reduceCall` decides.
  return { state: model, effects: stay.phase === 'accepting' ? [] : requestJoin(model.hub, stay) };
}

function join(model: RoomModel, code: string, visit: string, settings: RoomSettings | null): RoomStep {
  const stay: Stay = { kind: 'stay', phase: 'joining', code, visit, origin: 'join', settings, roster: null };
  const joining = { ...model, membership: stay };
  return model.hub.kind === 'online'
    ? { state: joining, effects: requestJoin(model.hub, stay) }
    : waitForHub(joining, stay);
}

function onJoinAnswered(model: RoomModel, stay: Stay, { request, answer, alone }: JoinAnswered): RoomStep {
  if (answer.ok) return settle(model, { ...stay, phase: 'joined' }, answer.data.roster);
  const error = answer.code;
  if (error === 'already-in-room' && !request.afterLeaving) {
    // The hub still has this client in the room of before the page was reloaded.
    const again: JoinRequest = { ...request, afterLeaving: true };
    return { state: model, effects: [...leaveHub(model), { kind: 'join', request: again }] };
  }
  if (stay.phase === 'joining') return error === 'offline' ? waitForHub(model, stay) : fail(model, stay, error);
  // Links to others are up, so a hub's refusal does not end the call. Offline: the next `hello` joins again.
  if (alone && (error === 'room-locked' || error === 'room-full')) return fail(model, stay, error);
  return { state: model, effects: error === 'offline' ? [] : [{ kind: 'join-later', visit: stay.visit }] };
}

function waitForHub(model: RoomModel, stay: Stay): RoomStep {
  switch (model.hub.kind) {
    case 'gone':
      return fail(model, stay, 'offline');
    case 'lost':
      return { state: model, effects: [{ kind: 'await-hub' }] };
    case 'connecting':
    case 'online':
      return unchanged(model);
  }
}

/** Leaves too: a join that was not answered may have been carried out. */
function fail(model: RoomModel, { code }: Stay, error: RequestErrorCode): RoomStep {
  return { state: { ...model, membership: { kind: 'failed', code, error } }, effects: leave(model) };
}

function leave(model: RoomModel): RoomEffect[] {
  return [...leaveHub(model), { kind: 'close-links' }];
}

function leaveHub({ hub }: RoomModel): RoomEffect[] {
  return hub.kind === 'online' ? [{ kind: 'leave-hub' }] : [];
}

/** A hub that answers a call from a room with the roster of another room does not move anybody there. */
function enterByCall(model: RoomModel, stay: Stay | null, event: EnterByCall): RoomStep {
  const { phase, visit, roster } = event;
  const isElsewhere = stay?.visit === visit && stay.code !== roster.code;
  if (stay?.phase === 'joined' && (phase === 'accepting' || isElsewhere)) return unchanged(model);
  const { state, effects } = settle(model, stayOfCall(stay, event), roster);
  // Links of another visit are of the room that is left.
  return { state, effects: stay && stay.visit !== visit ? [{ kind: 'close-links' }, ...effects] : effects };
}

function stayOfCall(stay: Stay | null, { phase, visit, roster: { code } }: EnterByCall): Stay {
  const known = stay?.code === code ? stay : { settings: null, roster: null };
  const origin = stay?.phase === 'joined' ? stay.origin : 'call';
  return { kind: 'stay', phase, code, visit, origin, settings: known.settings, roster: known.roster };
}
