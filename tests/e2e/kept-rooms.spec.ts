import { expectAllConnected, type Peer } from '../support/peer.ts';
import { renameRoom } from '../support/rename-room.ts';
import { expect, test } from '../support/test.ts';

const kept = (peer: Peer) => peer.page.getByRole('list', { name: 'Your rooms' }).getByRole('listitem');

test('[KEPT-1] [KEPT-2] a kept room is there after a reload, with who is in it, is joined by its name, and kept no more', async ({
  openPeer,
}) => {
  const [ann, bob] = await Promise.all([openPeer('Ann'), openPeer('Bob')]);
  await ann.makeRoom();
  await renameRoom(ann, 'Stand-up');
  await ann.chooseOfRoom('Keep this room');
  await bob.joinRoom(await ann.copiedLink());
  await expectAllConnected([ann, bob]);
  const code = await ann.roomCode();
  await ann.leave();

  await ann.page.reload();
  await expect(kept(ann)).toHaveText([/Stand-up.*Bob.*1 person/]);
  await ann.button('Join Stand-up').click();
  await expectAllConnected([ann, bob]);
  expect(await ann.roomCode()).toBe(code);

  await ann.leave();
  await ann.button('Options of Stand-up').click();
  await ann.page.getByRole('menuitem', { name: 'Do not keep any more' }).click();
  await expect(kept(ann)).toContainText('Not kept any more');
  await ann.page.reload();
  await expect(ann.button('Keep a new room')).toBeVisible();
  await expect(kept(ann)).toHaveCount(0);
});
