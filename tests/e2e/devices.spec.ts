import { YELLOW_CAMERA } from '../support/chromium.ts';
import { allowOneAtATime, hideDevicesUntilAsked, occupy, plugIn, unplug } from '../support/hardware.ts';
import { expectMovingPicture, expectPitch, expectVoices, reddestCorner } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { giveSecondVoice, SECOND_MICROPHONE, SECOND_VOICE_HZ } from '../support/second-voice.ts';
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

test('the chosen microphone is unplugged: another one is heard meanwhile, and it again when it is back', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann', { initScript: giveSecondVoice });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Settings').click();
  await ann.page.getByRole('combobox', { name: 'Microphone' }).selectOption(SECOND_MICROPHONE);
  await expectPitch(bob.page, SECOND_VOICE_HZ);

  await unplug(ann.page, 'audioinput', SECOND_MICROPHONE);
  await expect(ann.notice('Your microphone is now “')).toBeVisible();
  await expectVoices(bob.page, 1);

  await plugIn(ann.page, 'audioinput', SECOND_MICROPHONE);
  await expect(ann.notice(`Your microphone is now “${SECOND_MICROPHONE}”`)).toBeVisible();
  await expectPitch(bob.page, SECOND_VOICE_HZ);
});

test('a driver that gives one camera at a time: the camera can be switched all the same', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await ann.checkDevices();
  await expectMovingPicture(ann.preview);
  await allowOneAtATime(ann.page, 'videoinput');
  await ann.page.getByRole('combobox', { name: 'Camera' }).selectOption(YELLOW_CAMERA);
  await expect.poll(() => reddestCorner(ann.preview)).toBeGreaterThan(100);
  await expectMovingPicture(ann.preview);
});

test('another program has the camera: says so, and it opens once it is free', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await ann.checkDevices();
  await ann.page.getByRole('combobox', { name: 'Camera' }).selectOption(YELLOW_CAMERA);
  await expect.poll(() => reddestCorner(ann.preview)).toBeGreaterThan(100);
  await ann.deviceCheck.getByRole('button', { name: 'Turn camera off' }).click();
  await occupy(ann.page, YELLOW_CAMERA);
  await ann.deviceCheck.getByRole('button', { name: 'Turn camera on' }).click();
  await expect(ann.notice('Another program uses your camera. Close it there.')).toBeVisible();
  await occupy(ann.page, null);
  await ann.button('Try again').click();
  await expect.poll(() => reddestCorner(ann.preview)).toBeGreaterThan(100);
});

test('a camera that another program uses: says so, and the one before goes on', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await ann.checkDevices();
  await expectMovingPicture(ann.preview);
  await occupy(ann.page, YELLOW_CAMERA);
  await ann.page.getByRole('combobox', { name: 'Camera' }).selectOption(YELLOW_CAMERA);
  const refusal = ann.deviceCheck.getByText(`“${YELLOW_CAMERA}” could not be used. Another program uses it.`);
  await expect(refusal).toBeVisible();
  await expectMovingPicture(ann.preview);
  expect(await reddestCorner(ann.preview)).toBeLessThan(80);

  await occupy(ann.page, null);
  await ann.page.getByRole('combobox', { name: 'Camera' }).selectOption(YELLOW_CAMERA);
  await expect.poll(() => reddestCorner(ann.preview)).toBeGreaterThan(100);
});

test('the chosen camera is used again where the browser hides the devices until it has asked', async ({ openPeer }) => {
  const ann = await openPeer('Ann', { initScript: hideDevicesUntilAsked });
  const camera = ann.page.getByRole('combobox', { name: 'Camera' });
  const allow = async () => {
    await ann.checkDevices();
    await expect(camera).toBeHidden();
    await ann.button('Allow camera and microphone').click();
  };
  await allow();
  await camera.selectOption(YELLOW_CAMERA);
  await expect(camera.locator(':checked')).toHaveText(YELLOW_CAMERA);
  await ann.page.reload();
  await allow();
  await expect(camera.locator(':checked')).toHaveText(YELLOW_CAMERA);
  await expect.poll(() => reddestCorner(ann.preview)).toBeGreaterThan(100);
});

test('a permission that is taken back in the call is not called unplugged', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await ann.joinRoom('team');
  await expectMovingPicture(ann.ownTile);
  await expect(ann.ownTile.getByRole('img', { name: 'No microphone' })).toBeHidden();
  await ann.page.context().clearPermissions();
  await expect(ann.notice(/may no longer use your camera.*Allow it/)).toBeVisible();
  await expect(ann.notice(/may not use your camera and microphone.*Allow it/)).toBeVisible();
  await expect(ann.notice('unplugged')).toBeHidden();
  await ann.page.context().grantPermissions(['camera', 'microphone']);
  await ann.button('Try again').click();
  await expectMovingPicture(ann.ownTile);
});
