import { LIMITS, listingOf, ROOMS, titleOf } from '../../../signaling/protocol/index.ts';
import type { OwnRoom } from '../../../signaling/protocol/index.ts';
import type { Scope } from '../../../signaling/basics/scope.ts';
import type { HubLine } from '../hub/hub-line.ts';
import type { Room } from '../room/room.ts';
import type { Membership } from '../room/room-state.ts';
import { throttle } from '../throttle.ts';

interface Told extends Omit<OwnRoom, 'forMs'> {
  hubId: string;
  visit: string;
}

/** Keeps the hub told what others may see of the room that this client is in, where it knows what that is (SPEC.md [ROOMS-1]). */
export function tellOfOwnRoom(
  hub: Pick<HubLine, 'knows' | 'request' | 'changes' | 'connectionState'>,
  room: Pick<Room, 'membership' | 'changes'>,
  scope: Scope,
): void {
  /** As JSON; null: the hub may not know. */
  let told: string | null = null;
  let stay = { visit: '', since: 0 };

  function own(): Told | null {
    const { connectionState } = hub;
    return connectionState.kind === 'online' && hub.knows(ROOMS)
      ? ownRoom(room.membership, connectionState.hubId)
      : null;
  }

  async function tell(): Promise<void> {
    const now = own();
    const telling = JSON.stringify(now);
    if (now === null || telling === told) return;
    told = telling;
    if (now.visit !== stay.visit) stay = { visit: now.visit, since: performance.now() };
    const forMs = Math.min(Math.round(performance.now() - stay.since), LIMITS.roomAgeMs);
    const answer = await hub.request('list-room', { title: now.title, listing: now.listing, forMs });
    if (answer.ok || scope.ended || told !== telling) return;
    // A room must not stay shown because its "hidden" came late, or was one request too many.
    told = null;
    onChange();
  }

  const tellSoon = throttle(() => void tell(), LIMITS.listedRoomsGapMs, scope);
  function onChange(): void {
    if (own() !== null) tellSoon();
  }
  scope.add(room.changes.add(onChange));
  scope.add(
    hub.changes.add(() => {
      told = null;
      onChange();
    }),
  );
}

/** Null where this hub does not have this client in a room, and for one that was made to call somebody who has not come yet. */
function ownRoom(membership: Membership, hubId: string): Told | null {
  if (membership.kind !== 'stay' || membership.phase !== 'joined' || membership.origin !== 'join') return null;
  const { visit, settings, roster } = membership;
  if (roster?.hubId !== hubId) return null;
  const listing = listingOf(settings);
  return { hubId, visit, listing, title: listing === 'hidden' ? '' : titleOf(settings) };
}
