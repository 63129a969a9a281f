import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { renameRoom } from '../support/rename-room.ts';
import { expect, test } from '../support/test.ts';

test('[ROOMS-2] [ROOMS-5] the lobby shows who is in which room for how long; one that is open lets in without a question, and a hidden one is not seen', async ({
  openPeer,
}) => {
  const [ann, bob, cara] = [await openPeer('Ann'), await openPeer('Bob'), await openPeer('Cara')];
  await ann.makeRoom();
  await bob.joinRoom(await ann.copiedLink());
  await expectAllConnected([ann, bob]);
  const room = cara.page.getByRole('list', { name: 'Rooms nearby' }).getByRole('listitem');
  await expect(room).toContainText(/(Ann and Bob|Bob and Ann).*2 people, just now/);
  await expect(room.getByRole('button', { name: /^Ask to join the room with / })).toBeVisible();

  await ann.chooseOfRoom('Hidden from the list');
  await expect(room).toBeHidden();
  await expect(cara.nearby('Ann')).toContainText('In a call');

  await ann.chooseOfRoom('Open to everybody here');
  await expect(room.getByRole('button', { name: /^Join the room with / })).toBeVisible();
  await renameRoom(ann, 'Design review');
  await expect(room).toContainText(/Design review.*2 people.*(Ann and Bob|Bob and Ann)/);
  await cara.button('Join Design review').click();
  await expectAllConnected([ann, bob, cara]);
  await expectMovingPicture(cara.tile('Ann'));
  await expectMovingPicture(bob.tile('Cara'));
});
