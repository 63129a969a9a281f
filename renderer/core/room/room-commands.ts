import { type Invitation, parseInvitation } from '../../../signaling/protocol/index.ts';
import type { Parts } from '../parts.ts';
import type { RoomCommands } from '../room-api.ts';
import { newInvitation } from './new-invitation.ts';

export function roomCommands({
  platform,
  room,
  keptRooms,
  knocks,
  calls,
}: Pick<Parts, 'platform' | 'room' | 'keptRooms' | 'knocks' | 'calls'>): RoomCommands {
  return {
    newRoom: () => room.join(newInvitation(platform.peerId), true),
    joinRoom(codeOrLink) {
      const typed = parseInvitation(codeOrLink);
      if (typed !== null) room.join(keptRooms.known(withKnownKey(typed, { platform, room })));
      return typed !== null;
    },
    setRoomTitle: (title) => room.changeSettings({ title }),
    setRoomLocked: (locked) => void room.changeSettings({ locked }),
    setRoomListing: (listing) => void room.changeSettings({ listing }),
    admit: (peerId) => void knocks.admit(peerId),
    ignoreKnock: (peerId) => knocks.ignore(peerId),
    leaveRoom() {
      calls.cancel();
      room.leave();
    },
    forgetRoom: () => room.forget(),
  };
}

/**
 * The code alone is shown and typed again; its key is known from the room that was left or could not be joined, or from
 * the link that the page was opened with.
 */
function withKnownKey(typed: Invitation, { platform, room }: Pick<Parts, 'platform' | 'room'>): Invitation {
  const { membership } = room;
  const before = membership.kind === 'left' || membership.kind === 'failed' ? membership.room : null;
  const known = [before, platform.invite.invitation.getState()].find((one) => one?.code === typed.code);
  return { code: typed.code, key: typed.key ?? known?.key ?? null };
}
