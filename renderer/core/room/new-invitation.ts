import { type Invitation, makeRoomCode } from '../../../signaling/protocol/index.ts';
import { newRoomKey } from './room-key.ts';

/** To a room that nobody has been in. @param maker peer id of who makes it */
export function newInvitation(maker: string): Invitation {
  return { code: makeRoomCode((count) => crypto.getRandomValues(new Uint8Array(count))), key: newRoomKey(maker) };
}
