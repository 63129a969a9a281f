import { forgetConnections } from '../support/instrument.ts';
import { expectMovingPicture } from '../support/media.ts';
import { connectionsInMemory, nodesInMemory } from '../support/memory.ts';
import type { Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const VISITS = 10;

async function visit(guest: Peer, host: Peer, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await guest.joinRoom('team');
    await expectMovingPicture(guest.tile(host.name));
    await guest.leave();
  }
}

test('rooms that one has left take no memory', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const ben = await openPeer('Ben');
  await ben.joinRoom('team');
  await visit(ann, ben, 2);
  const before = await nodesInMemory(ann.page);
  await visit(ann, ben, VISITS);
  // Ten a visit; a room that is kept has over a hundred.
  expect((await nodesInMemory(ann.page)) - before).toBeLessThan(10 * VISITS);
  for (const { page } of [ann, ben]) {
    await forgetConnections(page);
    await expect.poll(() => connectionsInMemory(page)).toBe(0);
  }
});
