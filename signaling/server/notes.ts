import type { Result, SignedNote } from '../protocol/index.ts';
import { fail, NOTE, ok } from '../protocol/index.ts';
import { isGuest, type Peers } from './peers.ts';

/** Passes a note on to who is connected; nothing is kept for anybody. Fails as SPEC.md [NOTE-3] says. */
export function passNote(
  peers: Pick<Peers, 'get' | 'emit'>,
  from: string,
  to: string,
  note: SignedNote,
): Result<Record<never, never>> {
  const sender = peers.get(from);
  const receiver = peers.get(to);
  if (from === to || !sender || !receiver?.socket) return fail('peer-not-found', 'Nobody here has that id now.');
  if (!receiver.features.includes(NOTE)) return fail('peer-busy', 'That person has a client that takes no notes.');
  peers.emit(to, 'note', { from: { peerId: from, name: sender.name }, guest: isGuest(sender), note });
  return ok({});
}
