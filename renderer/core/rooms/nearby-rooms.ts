import { type EventPayload, LIMITS } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { NearbyRoom } from '../model.ts';
import type { ReadableStore } from '../readable-store.ts';
import type { Room } from '../room/room.ts';
import { Value } from '../value.ts';
import { tellOfOwnRoom } from './own-room.ts';

interface RoomsDeps {
  hub: HubLine;
  room: Room;
  /** The own one. */
  peerId: string;
}

/** Tells of the own room, and hears of those of others: none without a hub (SPEC.md [ROOMS-3], [ROOMS-4]). */
export function followRooms({ hub, room, peerId }: RoomsDeps, scope: Scope): ReadableStore<readonly NearbyRoom[]> {
  const rooms = new Value<readonly NearbyRoom[]>([]);
  scope.add(hub.changes.add(() => rooms.set([])));
  scope.add(hub.on('rooms', (change) => rooms.update((before) => applyRooms(before, change, peerId, Date.now()))));
  tellOfOwnRoom(hub, room, scope);
  return rooms.store;
}

/**
 * The rooms after a change, the oldest first, without the one that this client is in; no more than the limit, and nobody twice in one.
 *
 * @param now Unix time, ms
 */
export function applyRooms(
  rooms: readonly NearbyRoom[],
  { upserted, removed }: EventPayload<'rooms'>,
  ownId: string,
  now: number,
): NearbyRoom[] {
  const gone = new Set([...removed, ...upserted.map(({ id }) => id)]);
  const told = upserted
    .filter(({ people }) => !people.includes(ownId))
    .map(({ forMs, people, ...room }): NearbyRoom => ({ ...room, people: [...new Set(people)], since: now - forMs }));
  return [...rooms.filter(({ id }) => !gone.has(id)), ...told]
    .slice(0, LIMITS.listedRooms)
    .sort((a, b) => a.since - b.since || a.id.localeCompare(b.id));
}
