import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('[ASK-1] [ASK-3] [ASK-5] [ROOMS-2] who is in a call is asked, says not now, and lets in; the room was locked all the while', async ({
  openPeer,
}) => {
  const [ann, bob, cara] = [await openPeer('Ann'), await openPeer('Bob'), await openPeer('Cara')];
  await ann.makeRoom();
  await bob.joinRoom(await ann.copiedLink());
  await expectAllConnected([ann, bob]);
  await ann.chooseOfRoom('Lock room');

  const room = cara.page.getByRole('button', { name: /^Ask to join the room with (Ann and Bob|Bob and Ann)$/ });
  await expect(room).toBeVisible();
  await bob.chooseOfRoom('Hidden from the list');
  await expect(room).toBeHidden();
  await bob.chooseOfRoom('Others here can ask to join');
  await expect(room).toBeVisible();

  await cara.button('Ask to join Bob').click();
  await expect(cara.page.getByRole('status').filter({ hasText: 'Asking Bob…' })).toBeVisible();
  await expect(bob.asksToJoin('Cara')).toBeVisible();
  await expect(ann.asksToJoin('Cara')).toBeHidden();
  await bob.button('Not now').click();
  await expect(cara.notice('Bob said not now.')).toBeVisible();

  await cara.button('Ask to join Bob').click();
  await expect(bob.asksToJoin('Cara')).toBeVisible();
  await cara.button('Cancel').click();
  await expect(bob.asksToJoin('Cara')).toBeHidden();

  await room.click();
  const asking = cara.page.getByRole('status').filter({ hasText: /Asking (Ann|Bob)…/ });
  const asked = (await asking.textContent())?.includes('Ann') === true ? ann : bob;
  await asked.button('Admit').click();
  await expectAllConnected([ann, bob, cara]);
  await expectMovingPicture(cara.tile('Bob'));
  await expectMovingPicture(bob.tile('Cara'));
});
