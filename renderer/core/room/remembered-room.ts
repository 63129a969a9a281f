import type { Membership, RememberedRoom, Stay, ToJoin } from './room-state.ts';

/** What to keep of a room for a reload; null when there is nothing to return to. */
export function remembered(membership: Membership): RememberedRoom | null {
  switch (membership.kind) {
    case 'returning': {
      const { code, key, settings, inside, hubId } = membership;
      return { code, key, settings, inside, hubId };
    }
    case 'stay':
      return membership.phase === 'accepting' ? null : rememberedStay(membership);
    case 'none':
    case 'left':
    case 'failed':
      return null;
  }
}

/** What somebody knows of a room who comes back to it. */
export function rememberedStay({ code, access, settings, roster, inside }: Stay): RememberedRoom {
  // Whoever has not been told the key before has to ask again.
  if (access.kind === 'awaited') return { code, key: null, settings: null, inside: false, hubId: null };
  // Only the last one who stays need not ask: the others may have a new lock by then.
  const isLast = (roster?.roster.members.length ?? 1) < 2;
  return { code, key: access.key, settings, inside: inside && isLast, hubId: inside ? (roster?.hubId ?? null) : null };
}

/** What somebody knows of a room that they leave. It may be locked after that, so that also the last one has to ask (SPEC.md [DOOR-2]). */
export function roomLeft(stay: Stay): RememberedRoom {
  return { ...rememberedStay(stay), inside: false, hubId: null };
}

/** The room of an invitation, with all that is still known of it when this client was there before, or could not get in. */
export function roomAgain(membership: Membership, room: ToJoin & Pick<RememberedRoom, 'inside'>): RememberedRoom {
  const known = membership.kind === 'left' || membership.kind === 'failed' ? membership.room : null;
  return known?.code === room.code && known.key === room.key ? known : { settings: null, hubId: null, ...room };
}
