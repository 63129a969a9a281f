import { expectDecodedVoices, expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('[SECOND-1] [HOLD-1] [HOLD-5] a second call is taken with the first on hold: nothing flows there, and its end brings back', async ({
  openPeer,
}) => {
  const [ann, ben, cara] = [await openPeer('Ann'), await openPeer('Ben'), await openPeer('Cara')];
  await ann.call(ben);
  await ben.accept();
  await expectAllConnected([ann, ben]);

  await cara.chooseAbout('Ann', 'Call anyway');
  const second = ann.page.getByRole('region', { name: 'Second call' });
  await expect(second.getByText('Cara is calling you')).toBeVisible();
  await second.getByRole('button', { name: 'Hold and answer' }).click();

  await expectAllConnected([ann, cara]);
  await expectMovingPicture(ann.tile('Cara'));
  await expect(ben.tile('Ann').getByText('On hold')).toBeVisible();
  await expect(ben.tile('Ann').locator('video')).toHaveCount(0);
  await expect(ben.page.locator('audio')).toHaveCount(0);
  await expect(ann.page.getByRole('region', { name: 'Call on hold' })).toContainText('On hold: Ben');

  await cara.leave();
  await expectAllConnected([ann, ben]);
  await expectMovingPicture(ann.tile('Ben'));
  await expectMovingPicture(ben.tile('Ann'));
  await expectDecodedVoices(ben.page, 1);
  await expect(ann.page.getByRole('region', { name: 'Call on hold' })).toBeHidden();
});
