import type { Scope } from '../../signaling/basics/scope.ts';
import type { Invitation } from '../../signaling/protocol/index.ts';
import type { Invited, RoomState } from './model.ts';
import type { Notices } from './notices.ts';
import type { Invite } from './ports.ts';
import type { ReadableStore } from './readable-store.ts';
import { Value } from './value.ts';

interface InvitedDeps {
  invite: Pick<Invite, 'invitation' | 'inApp'>;
  room: ReadableStore<RoomState>;
  notices: Pick<Notices, 'notify'>;
}

/** The room that the person is invited to by a link: the lobby offers it, and in another room a notice tells of a new one. */
export function followInvitations({ invite, room, notices }: InvitedDeps, scope: Scope): ReadableStore<Invited | null> {
  const invited = new Value(shown(invite.invitation.getState()));
  function shown(invitation: Invitation | null): Invited | null {
    return invitation && { code: invitation.code, appLink: invite.inApp?.(invitation) ?? null };
  }
  scope.add(
    invite.invitation.subscribe((invitation) => {
      invited.set(shown(invitation));
      const now = room.getState();
      if (invitation !== null && now.kind === 'joined' && now.code !== invitation.code)
        notices.notify({ kind: 'invited', code: invitation.code });
    }),
  );
  return invited.store;
}
