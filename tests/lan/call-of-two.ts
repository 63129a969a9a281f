import { expectAllConnected, type Peer } from '../support/peer.ts';
import { watchMediaGaps } from '../support/media-gaps.ts';

/** Both come into the room, and what arrives from the other is watched from then on. */
export async function startWatchedCall(ann: Peer, bob: Peer, code: string): Promise<void> {
  await ann.joinRoom(code);
  await bob.joinRoom(code);
  await expectAllConnected([ann, bob]);
  await watchEachOther(ann, bob);
}

/** What arrives from the other is watched anew. */
export async function watchEachOther(ann: Peer, bob: Peer): Promise<void> {
  await watchMediaGaps(ann.page, [bob.name]);
  await watchMediaGaps(bob.page, [ann.name]);
}
