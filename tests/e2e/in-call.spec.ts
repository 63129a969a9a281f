import { YELLOW_CAMERA } from '../support/chromium.ts';
import { descriptionsApplied } from '../support/instrument.ts';
import { expectMovingPicture, expectPitch, expectVoices, reddestCorner } from '../support/media.ts';
import type { Peer } from '../support/peer.ts';
import { expectAllConnected } from '../support/peer.ts';
import { giveSecondVoice, SECOND_MICROPHONE, SECOND_VOICE_HZ } from '../support/second-voice.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test as base } from '../support/test.ts';

const test = base.extend<{ pair: { ann: Peer; bob: Peer } }>({
  pair: async ({ openPeer }, use) => {
    const ann = await openPeer('Ann');
    const bob = await openPeer('Bob');
    await ann.joinRoom('team');
    await bob.joinRoom('team');
    await expectAllConnected([ann, bob]);
    await use({ ann, bob });
  },
});

/** Chooses a device in the menu beside its button of the call controls. */
async function chooseDevice(peer: Peer, menu: string, device: string): Promise<void> {
  const entry = peer.page.getByRole('menuitemradio', { name: device });
  await peer.control(menu).click();
  await entry.click();
  await peer.control(menu).click();
  await expect(entry).toBeChecked();
  await peer.page.keyboard.press('Escape');
}

test('[CTRL-2] muting is seen and heard by the others', async ({ pair: { ann, bob } }) => {
  await expectVoices(bob.page, 1);
  await ann.control('Mute microphone').click();
  await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
  await expectVoices(bob.page, 0);
  await ann.control('Unmute microphone').click();
  await expect(bob.microphoneOf('Ann', 'Muted')).toBeHidden();
  await expectVoices(bob.page, 1);
});

test('the language changes in a call, and back, and the picture goes on', async ({ pair: { ann, bob } }) => {
  await expectMovingPicture(ann.tile('Bob'));
  await openSettings(ann.page, 'Language');
  await ann.page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(ann.page.getByRole('complementary', { name: 'Einstellungen' })).toBeVisible();
  const controls = ann.page.getByRole('toolbar', { name: 'Gesprächssteuerung' });
  await expect(controls).toBeVisible();
  await expect(ann.page.locator('html')).toHaveAttribute('lang', 'de');
  await expectMovingPicture(ann.tile('Bob'));
  await expectVoices(bob.page, 1);

  await ann.page.getByRole('radio', { name: 'English' }).click();
  await ann.page.getByRole('complementary', { name: 'Settings' }).getByRole('button', { name: 'Close panel' }).click();
  await expect(ann.control('Leave')).toBeVisible();
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));
});

test('turning the camera off leaves the sound', async ({ pair: { ann, bob } }) => {
  await expectMovingPicture(bob.tile('Ann'));
  await ann.control('Turn camera off').click();
  await expect(bob.tile('Ann').locator('video')).toBeHidden();
  await expectVoices(bob.page, 1);
  await ann.control('Turn camera on').click();
  await expectMovingPicture(bob.tile('Ann'));
});

test('[NEG-5] switching the camera changes the picture and negotiates nothing', async ({ pair: { ann, bob } }) => {
  const red = () => reddestCorner(bob.tile('Ann'));
  await expectMovingPicture(bob.tile('Ann'));
  await expect.poll(red).toBeLessThan(80);
  const before = await descriptionsApplied(ann.page);

  await chooseDevice(ann, 'Camera options', YELLOW_CAMERA);
  await expect.poll(red).toBeGreaterThan(100);
  await expectMovingPicture(bob.tile('Ann'));

  await ann.control('Settings').click();
  await ann.page.getByRole('combobox', { name: 'Camera' }).selectOption('fake_device_0');
  await expect.poll(red).toBeLessThan(80);
  await expectMovingPicture(bob.tile('Ann'));
  expect(await descriptionsApplied(ann.page)).toBe(before);
});

test('[NEG-5] switching the microphone changes the voice and negotiates nothing', async ({ openPeer }) => {
  const ann = await openPeer('Ann', { initScript: giveSecondVoice });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectVoices(bob.page, 1);
  const before = await descriptionsApplied(ann.page);

  await chooseDevice(ann, 'Sound options', SECOND_MICROPHONE);

  await expectPitch(bob.page, SECOND_VOICE_HZ);
  expect(await descriptionsApplied(ann.page)).toBe(before);
});

test('who speaks has a ring, until muted', async ({ pair: { ann, bob } }) => {
  await expect(bob.tile('Ann')).toHaveAttribute('data-speaking', 'true');
  await ann.control('Mute microphone').click();
  await expect(bob.tile('Ann')).not.toHaveAttribute('data-speaking', 'true');
});

test('who says that they are muted is not played, whatever they send', async ({ pair: { ann, bob } }) => {
  const muted = () => bob.page.evaluate(() => [...document.querySelectorAll('audio')].map((audio) => audio.muted));
  await expect.poll(muted).toEqual([false]);
  await ann.control('Mute microphone').click();
  await expect.poll(muted).toEqual([true]);
  await ann.control('Unmute microphone').click();
  await expect.poll(muted).toEqual([false]);
});

test('space is push-to-talk while muted', async ({ pair: { ann, bob } }) => {
  await ann.page.keyboard.press('ControlOrMeta+d');
  await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
  await ann.page.keyboard.down(' ');
  await expect(bob.microphoneOf('Ann', 'Muted')).toBeHidden();
  await expectVoices(bob.page, 1);
  await ann.page.keyboard.up(' ');
  await expect(bob.microphoneOf('Ann', 'Muted')).toBeVisible();
});

test('shortcuts work, and can be turned off', async ({ pair: { ann } }) => {
  await ann.page.keyboard.press('ControlOrMeta+e');
  await expect(ann.control('Turn camera on')).toBeVisible();
  await openSettings(ann.page, 'Keys');
  await ann.page.getByRole('switch', { name: 'Use keyboard shortcuts' }).uncheck();
  await ann.page.keyboard.press('Escape');
  await ann.page.keyboard.press('ControlOrMeta+d');
  await ann.page.keyboard.press('ControlOrMeta+e');
  await expect(ann.control('Mute microphone')).toBeVisible();
  await expect(ann.control('Turn camera on')).toBeVisible();
});

test('speaking while muted gives a hint', async ({ pair: { ann } }) => {
  await ann.control('Mute microphone').click();
  await expect(ann.notice('You are muted')).toBeVisible();
});
