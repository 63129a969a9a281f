import { expectDecodedVoices } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('[HOLD-1] two of three talk in private: the third sees both on hold and hears neither, and they come back', async ({
  openPeer,
}) => {
  const [ann, bob, cara] = await Promise.all([openPeer('Ann'), openPeer('Bob'), openPeer('Cara')]);
  await Promise.all([ann, bob, cara].map((peer) => peer.joinRoom('team')));
  await expectAllConnected([ann, bob, cara]);
  await ann.chooseAbout('Bob', 'Call in private');
  const second = bob.page.getByRole('region', { name: 'Second call' });
  await expect(second).toContainText('Ann wants to talk to you in private');
  await second.getByRole('button', { name: 'Hold and answer' }).click();

  await expectDecodedVoices(bob.page, 1);
  await expectAllConnected([ann, bob]);
  for (const peer of [ann, bob]) await expect(peer.tile('Cara')).toBeHidden();
  for (const { name } of [ann, bob]) await expect(cara.tile(name)).toContainText('On hold');
  await expect(cara.page.locator('audio')).toHaveCount(0);

  await bob.control('Leave').click();
  await expectAllConnected([ann, bob, cara]);
  await expectDecodedVoices(cara.page, 2);
});
