import type { Step } from '../machine.ts';
import { type Access, isAwaitingKey } from './room-access.ts';
import { fail, join, onJoin, onJoinAnswered, waitForHub } from './reduce-join.ts';
import { reduceKnocking } from './reduce-knocking.ts';
import { reducePeers } from './reduce-peers.ts';
import { knockAgain, onRoster, settle } from './reduce-roster.ts';
import { roomLeft } from './remembered-room.ts';
import { leave, leaveHub, requestJoin } from './room-effects.ts';
import type { Membership, RoomEffect, RoomEvent, RoomModel, Stay } from './room-state.ts';

type RoomStep = Step<RoomModel, RoomEffect>;
type EnterByCall = Extract<RoomEvent, { kind: 'enter-by-call' }>;

/**
 * Which room this client is in. Keeps the hub informed of it, also when another hub takes over.
 *
 * @param newVisit a visit that nobody has had yet, in case that one begins
 */
export function reduceRoom(model: RoomModel, event: RoomEvent, newVisit: string): RoomStep {
  const { state, effects } = reduceEvent(model, event, newVisit);
  // The links of before ended with a goodbye, which ends a visit (SPEC.md [CTRL-6], [KNOCK-1]).
  const isOver = isKnocking(state) && !isKnocking(model);
  return { state: isOver ? { ...state, membership: { ...state.membership, visit: newVisit } } : state, effects };
}

function isKnocking<Model extends RoomModel>(model: Model): model is Model & { membership: Stay } {
  return model.membership.kind === 'stay' && model.membership.phase === 'knocking';
}

function reduceEvent(model: RoomModel, event: RoomEvent, newVisit: string): RoomStep {
  const stay = model.membership.kind === 'stay' ? model.membership : null;
  switch (event.kind) {
    case 'hub':
      return onHub({ ...model, hub: event.hub }, newVisit);
    case 'enter-by-call':
      return enterByCall(model, stay, event);
    case 'host-lost':
      return stay && isAwaitingKey(stay) ? withoutHost(model, newVisit, stay) : unchanged(model);
    default:
      return stay ? reduceStay(model, stay, event) : reduceOutside(model, event);
  }
}

function reduceOutside(model: RoomModel, event: RoomEvent): RoomStep {
  switch (event.kind) {
    case 'join':
      return onJoin(model, event);
    case 'ensure-left':
      return { state: model, effects: leaveHub(model) };
    case 'forget':
      return unchanged(model.membership.kind === 'returning' ? model : { ...model, membership: { kind: 'none' } });
    default:
      return unchanged(model);
  }
}

function reduceStay(model: RoomModel, stay: Stay, event: RoomEvent): RoomStep {
  switch (event.kind) {
    case 'join-answered':
      return event.request.visit === stay.visit ? onJoinAnswered(model, stay, event) : unchanged(model);
    case 'join-again':
      return { state: model, effects: requestJoin(model.hub, stay) };
    case 'hub-awaited':
      return stay.phase === 'joining' && model.hub.kind !== 'online' ? fail(model, stay, 'offline') : unchanged(model);
    case 'roster':
      return onRoster(model, stay, event.roster);
    case 'settings':
    case 'key':
    case 'met':
      return reducePeers(model, stay, event);
    case 'let-in':
      return reduceKnocking(model, stay, event);
    case 'knock-again':
      return knockAgain(model, stay);
    case 'leave':
      return { state: { ...model, membership: afterLeaving(stay) }, effects: leave(model) };
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
  if (membership.kind === 'returning') {
    // At another hub an outsider may have come first, so that who was elsewhere before says nothing (SPEC.md [DOOR-2]).
    const isElsewhere = membership.hubId !== null && membership.hubId !== hub.hubId;
    return join(model, newVisit, { ...membership, inside: membership.inside || isElsewhere });
  }
  if (stay === null) return { state: model, effects: leaveHub(model) };
  // While accepting, nothing is sent: the hub sends the call again, and `reduceCall` decides.
  return { state: model, effects: stay.phase === 'accepting' ? [] : requestJoin(model.hub, stay) };
}

/**
 * Comes as somebody who has the code alone, so that those who are there are asked. Whoever was called in has not asked for that room: a hub
 * that hides the caller would bring others instead, so the call is over, and to go there again is for the person to choose.
 */
function withoutHost(model: RoomModel, visit: string, stay: Stay): RoomStep {
  if (stay.access.kind === 'awaited' && stay.access.called)
    return { state: { ...model, membership: { kind: 'left', room: roomLeft(stay) } }, effects: leave(model) };
  const { state, effects } = join(model, visit, { code: stay.code, key: null, settings: null, inside: false });
  return { state, effects: [{ kind: 'close-links' }, ...effects] };
}

/** Nobody comes back to what they gave up before they were in it, nor to a room for a call that nobody has taken. */
function afterLeaving(stay: Stay): Membership {
  const wasIn = stay.phase === 'joined' && stay.origin === 'join';
  return wasIn ? { kind: 'left', room: roomLeft(stay) } : { kind: 'none' };
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

function stayOfCall(stay: Stay | null, { phase, visit, roster: { code }, key, by }: EnterByCall): Stay {
  const made: Access =
    key === null ? { kind: 'awaited', letInBy: by, called: true, door: null } : { kind: 'key', key, door: null };
  const { access, settings, roster } = stay?.code === code ? stay : { access: made, settings: null, roster: null };
  const origin = stay?.phase === 'joined' ? stay.origin : 'call';
  const inside = key !== null || (stay?.code === code && stay.inside);
  return { kind: 'stay', phase, code, visit, origin, access, inside, settings, roster };
}
