import type { RequestErrorCode } from '../../../signaling/protocol/index.ts';
import type { Step } from '../machine.ts';
import { settle } from './reduce-roster.ts';
import { rememberedStay, roomAgain } from './remembered-room.ts';
import { leave, leaveHub, requestJoin } from './room-effects.ts';
import type { JoinRequest, RememberedRoom, RoomEffect, RoomEvent, RoomModel, Stay } from './room-state.ts';

type RoomStep = Step<RoomModel, RoomEffect>;
type JoinAnswered = Extract<RoomEvent, { kind: 'join-answered' }>;

/** Also once more, after it failed. */
export function onJoin(
  model: RoomModel,
  { invitation, visit, inside }: Extract<RoomEvent, { kind: 'join' }>,
): RoomStep {
  const { membership } = model;
  const isMadeAgain = membership.kind === 'failed' && membership.isMade && membership.room.code === invitation.code;
  const room = roomAgain(membership, { ...invitation, inside });
  return join(model, visit, room, inside || isMadeAgain ? 'making' : 'join');
}

/** Comes into a room, or waits for the hub that lets in. */
export function join(
  model: RoomModel,
  visit: string,
  room: Omit<RememberedRoom, 'hubId'>,
  origin: 'join' | 'making' = 'join',
): RoomStep {
  const { code, key, settings, inside } = room;
  const stay: Stay = {
    kind: 'stay',
    phase: 'joining',
    code,
    visit,
    origin,
    access: { kind: 'key', key, door: null },
    inside,
    settings,
    roster: null,
  };
  const joining = { ...model, membership: stay };
  return model.hub.kind === 'online'
    ? { state: joining, effects: requestJoin(model.hub, stay) }
    : waitForHub(joining, stay);
}

export function onJoinAnswered(model: RoomModel, stay: Stay, { request, answer, alone }: JoinAnswered): RoomStep {
  if (answer.ok) {
    const phase = stay.phase === 'joining' ? 'joined' : stay.phase;
    // What is known of before is out of date for who knocks: this hub has to be asked.
    const roster = phase === 'knocking' ? null : stay.roster;
    const origin = stay.origin === 'making' ? 'join' : stay.origin;
    return settle(model, { ...stay, phase, origin, roster }, answer.data.roster);
  }
  const error = answer.code;
  if (error === 'already-in-room' && !request.afterLeaving) {
    // The hub still has this client in the room of before the page was reloaded.
    const again: JoinRequest = { ...request, afterLeaving: true };
    return { state: model, effects: [...leaveHub(model), { kind: 'join', request: again }] };
  }
  if (stay.phase === 'joining') return error === 'offline' ? waitForHub(model, stay) : fail(model, stay, error);
  // Links to others are up, so a hub's refusal does not end the call. Offline: the next `hello` joins again.
  if (alone && error === 'room-full') return fail(model, stay, error);
  return { state: model, effects: error === 'offline' ? [] : [{ kind: 'join-later' }] };
}

export function waitForHub(model: RoomModel, stay: Stay): RoomStep {
  switch (model.hub.kind) {
    case 'gone':
      return fail(model, stay, 'offline');
    case 'lost':
      // Nobody waits in a room that is not there yet: the person is told at once, and makes it when there is a hub.
      return stay.origin === 'making'
        ? fail(model, stay, 'offline')
        : { state: model, effects: [{ kind: 'await-hub' }] };
    case 'connecting':
    case 'online':
      return { state: model, effects: [] };
  }
}

/** Leaves too: a join that was not answered may have been carried out. */
export function fail(model: RoomModel, stay: Stay, error: RequestErrorCode): RoomStep {
  const room = { ...rememberedStay(stay), hubId: null };
  return {
    state: { ...model, membership: { kind: 'failed', room, error, isMade: stay.origin === 'making' } },
    effects: leave(model),
  };
}
