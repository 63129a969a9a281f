import { expectDecodedVoices, expectMovingPicture } from '../support/media.ts';
import { picturesSent } from '../support/instrument.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('a call taken with “Voice only” is heard and sends no picture, until the camera is turned on', async ({
  openPeer,
}) => {
  const [ann, bob] = await Promise.all([openPeer('Ann'), openPeer('Bob')]);
  await ann.call(bob);
  await bob.accept('Voice only');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(bob.tile('Ann'));
  await expectDecodedVoices(ann.page, 1);
  await expect(ann.tile('Bob').locator('video')).toBeHidden();
  expect(await picturesSent(bob.page)).toBe(0);

  await bob.control('Turn camera on').click();
  await expectMovingPicture(ann.tile('Bob'));
  expect(await picturesSent(bob.page)).toBeGreaterThan(0);
});
