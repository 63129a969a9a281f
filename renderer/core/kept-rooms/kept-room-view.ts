import {
  keptRoomName,
  LIMITS,
  listingOf,
  lockOf,
  roomLink,
  type KeptRoom as Kept,
} from '../../../signaling/protocol/index.ts';
import type { KeptRoom, KeptRoomCompany, NearbyRoom } from '../model.ts';
import { openedBy } from './listed-ids.ts';

/** What is seen from here. */
export interface Seen {
  /** Null where the hub tells this client of no rooms. */
  rooms: readonly NearbyRoom[] | null;
  /** Origin for links; null where others could not open them. */
  origin: string | null;
}

/** @param listedId the room's id in the list of rooms; null for a room without a key, and while it is not known */
export function viewOf(room: Kept, listedId: string | null, { rooms, origin }: Seen): KeptRoom {
  return {
    code: room.code,
    name: keptRoomName(room),
    locked: lockOf(room.settings) !== null,
    link: origin && roomLink(origin, room),
    listedId,
    company: companyIn(room, listedId, rooms),
    keptAt: room.keptAt,
  };
}

/** Says no more than is seen: of a hidden room nobody can tell whether it is empty (SPEC.md [KEPT-2]). */
function companyIn(room: Kept, listedId: string | null, rooms: Seen['rooms']): KeptRoomCompany {
  if (rooms === null) return { kind: 'unknown' };
  const listed = listedId === null ? undefined : rooms.find(({ id }) => id === listedId);
  if (listed) return { kind: 'people', people: listed.people, since: listed.since };
  if (listingOf(room.settings) === 'hidden') return { kind: 'unseen' };
  // It may stand among the rooms by an id that cannot be told from here.
  if (openedBy(room) === null) return { kind: 'unknown' };
  // The list may be cut off.
  return { kind: listedId !== null && rooms.length < LIMITS.listedRooms ? 'nobody' : 'unknown' };
}
