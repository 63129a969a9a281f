import { plugIn, unplug } from '../support/hardware.ts';
import { expectMovingPicture, expectVoices } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('an unplugged camera: the others see an avatar, sound goes on, and it comes back', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(bob.tile('Ann'));

  await unplug(ann.page, 'videoinput');
  await expect(ann.notice('was unplugged')).toBeVisible();
  await expect(bob.tile('Ann').locator('video')).toBeHidden();
  await expectVoices(bob.page, 1);

  await plugIn(ann.page, 'videoinput');
  await expectMovingPicture(bob.tile('Ann'));
});

test('an unplugged microphone: the others see it, and it comes back', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);

  await unplug(ann.page, 'audioinput');
  await expect(bob.microphoneOf('Ann', 'No microphone')).toBeVisible();
  await expectMovingPicture(bob.tile('Ann'));

  await plugIn(ann.page, 'audioinput');
  await expect(bob.microphoneOf('Ann', 'No microphone')).toBeHidden();
  await expectVoices(bob.page, 1);
});
