import type { RemovalStatement, Signer } from '../../../signaling/protocol/index.ts';
import type { Removal } from '../../../signaling/protocol/peer/index.ts';
import { isSignedBy, peerIdOf } from '../identity/keys.ts';
import { isMadeBy } from '../room/room-key.ts';

/** What the maker says of one person. */
export type Said = Pick<Removal, 'peerId' | 'revision' | 'removed'>;

/** Signs it for the room of this key. Rejects when the own key cannot be used. */
export async function sealRemoval(signer: Signer, room: string, said: Said): Promise<Removal> {
  return { ...said, key: signer.publicKey, signature: await signer.sign(statementOf(room, said)) };
}

/** Whether whoever made the room of this key said exactly this of it (SPEC.md [REMOVE-2]). Never rejects. */
export async function isRemovalIn(room: string, { key, signature, ...said }: Removal): Promise<boolean> {
  return isMadeBy(room, await peerIdOf(key)) && isSignedBy(key, statementOf(room, said), signature);
}

function statementOf(room: string, said: Said): RemovalStatement {
  return { purpose: 'removal', room, ...said };
}
