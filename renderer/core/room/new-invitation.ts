import { type Invitation, makeRoomCode } from '../../../signaling/protocol/index.ts';
import { newSecret } from '../random-id.ts';

/** To a room that nobody has been in. */
export function newInvitation(): Invitation {
  return { code: makeRoomCode((count) => crypto.getRandomValues(new Uint8Array(count))), key: newSecret() };
}
