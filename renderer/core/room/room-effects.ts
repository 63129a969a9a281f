import type { HubConnectionState } from '../hub/hub-line.ts';
import { presentKey } from './room-access.ts';
import type { RoomEffect, Stay } from './room-state.ts';

/** Nothing while there is no hub: `onHub` joins after the next `hello`. */
export function requestJoin(hub: HubConnectionState, stay: Stay): RoomEffect[] {
  if (hub.kind !== 'online') return [];
  const { code, visit, access } = stay;
  const door = access.kind === 'awaited' ? access.door : null;
  return [{ kind: 'join', request: { code, visit, key: presentKey(stay), door, afterLeaving: false } }];
}

/** What the others have to prove from now on. */
export function guard(stay: Stay): RoomEffect {
  return { kind: 'guard', room: { code: stay.code, key: presentKey(stay) } };
}
