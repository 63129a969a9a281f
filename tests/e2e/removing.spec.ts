import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('[REMOVE-3] [REMOVE-4] [REMOVE-5] who made the room removes somebody, who reads it, asks them alone, and is let in again', async ({
  openPeer,
}) => {
  const [ann, bob, cara] = await Promise.all([openPeer('Ann'), openPeer('Bob'), openPeer('Cara')]);
  await ann.makeRoom();
  const link = await ann.copiedLink();
  await Promise.all([bob.joinRoom(link), cara.joinRoom(link)]);
  await expectAllConnected([ann, bob, cara]);

  await ann.chooseAbout('Bob', 'Remove from room');
  await ann.button('Remove and lock').click();
  await expect(bob.notice('Ann removed you from the room.')).toBeVisible();
  await expect(cara.notice('Ann removed Bob from the room.')).toBeVisible();
  for (const peer of [ann, cara]) await expect(peer.tile('Bob')).toBeHidden();
  await bob.knock(link);
  await expect(ann.asksToJoin('Bob')).toBeVisible();
  await expect(cara.asksToJoin('Bob')).toBeHidden();
  await ann.button('Admit').click();
  await expectAllConnected([ann, bob, cara]);
});
