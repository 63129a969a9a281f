import { lockOf } from '../../../signaling/protocol/index.ts';
import type { HubConnectionState } from '../hub/hub-line.ts';
import { guardOf, presentKey } from './room-access.ts';
import type { RoomEffect, RoomModel, Stay } from './room-state.ts';

/** Nothing while there is no hub: `onHub` joins after the next `hello`. */
export function requestJoin(hub: HubConnectionState, stay: Stay): RoomEffect[] {
  if (hub.kind !== 'online') return [];
  const { code, visit, access } = stay;
  // The lock makes the door, also of who was just let in.
  const isTold = access.door !== null && lockOf(stay.settings) === null;
  const key = isTold ? null : presentKey(stay);
  return [{ kind: 'join', request: { code, visit, key, door: access.door, afterLeaving: false } }];
}

/** What the others have to prove from now on. */
export function guard(stay: Stay): RoomEffect {
  return { kind: 'guard', room: { code: stay.code, guard: guardOf(stay) } };
}

/** Out of the room, and of what connects to those in it. */
export function leave(model: RoomModel): RoomEffect[] {
  return [...leaveHub(model), { kind: 'close-links' }];
}

/** Tells the hub, where there is one. */
export function leaveHub({ hub }: RoomModel): RoomEffect[] {
  return hub.kind === 'online' ? [{ kind: 'leave-hub' }] : [];
}
