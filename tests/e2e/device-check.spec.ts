import type { JSHandle, Locator } from '@playwright/test';
import { YELLOW_CAMERA } from '../support/chromium.ts';
import { hideDevicesUntilAsked, liveDevices } from '../support/hardware.ts';
import { setHidden } from '../support/hide-page.ts';
import { expectMovingPicture, reddestCorner } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const BOTH = ['videoinput', 'audioinput'];

/** What something says one after the other, read in the page: some of it stands there only for a moment. */
function wordsFromNowOn(locator: Locator): Promise<JSHandle<string[]>> {
  return locator.evaluateHandle((element) => {
    const words: string[] = [];
    const note = () => void words.push(element.textContent);
    new MutationObserver(note).observe(element, { childList: true, characterData: true, subtree: true });
    return words;
  });
}

test('[CONSENT-5] camera and microphone are closed in the lobby, open while they are checked and the page is in sight, and closed again', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  await ann.expectOnline();
  expect(await liveDevices(ann.page)).toEqual([]);
  await ann.checkDevices();
  await expectMovingPicture(ann.preview);
  expect(await liveDevices(ann.page)).toEqual(BOTH);
  await setHidden(ann.page, true);
  await expect.poll(() => liveDevices(ann.page)).toEqual([]);
  await setHidden(ann.page, false);
  await expectMovingPicture(ann.preview);
  await ann.deviceCheck.getByRole('button', { name: 'Turn camera off' }).click();
  await expect(ann.preview).toContainText('Your camera is off');
  expect(await liveDevices(ann.page)).toEqual(['audioinput']);
  await ann.page.keyboard.press('Escape');
  await expect.poll(() => liveDevices(ann.page)).toEqual([]);

  await test.step('one joins with the camera off, and it never opens', async () => {
    await ann.joinRoom('team');
    await expect.poll(() => liveDevices(ann.page)).toEqual(['audioinput']);
    await expect(ann.control('Turn camera on')).toBeVisible();
    await ann.leave();
    await expect.poll(() => liveDevices(ann.page)).toEqual([]);
  });
});

test('[CONSENT-6] a call that rings has camera and microphone ready, and declined it closes them', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  for (const { page } of [ann, bob]) await expect.poll(() => liveDevices(page)).toEqual(BOTH);
  await bob.incomingCall.getByRole('button', { name: 'Decline' }).click();
  for (const { page } of [ann, bob]) await expect.poll(() => liveDevices(page)).toEqual([]);

  await ann.call(bob);
  await bob.accept();
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));
});

test('[CONSENT-6] where the browser would ask, a call that rings opens nothing; one who checks is told why before', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob', { initScript: hideDevicesUntilAsked });
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await expect.poll(() => liveDevices(ann.page)).toEqual(BOTH);
  expect(await liveDevices(bob.page)).toEqual([]);
  await bob.incomingCall.getByRole('button', { name: 'Decline' }).click();
  expect(await liveDevices(bob.page)).toEqual([]);

  await bob.checkDevices();
  await expect(bob.deviceCheck).toContainText('so that people in a call see and hear you');
  expect(await liveDevices(bob.page)).toEqual([]);
  await bob.button('Allow camera and microphone').click();
  await expectMovingPicture(bob.preview);
});

test('the check hears the microphone, records it and plays that; a sound tells which speaker is chosen', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  await ann.checkDevices();
  const meter = ann.deviceCheck.getByRole('meter', { name: 'Microphone level' });
  const level = async () => Number(await meter.getAttribute('aria-valuenow'));
  await expect.poll(level, { intervals: [30] }).toBeGreaterThan(10);
  await expect.poll(level, { intervals: [30] }).toBeLessThan(5);
  await expect(ann.deviceCheck.getByText('Your microphone works.')).toBeVisible({ timeout: 15_000 });

  const words = await wordsFromNowOn(ann.button('Play test sound'));
  await ann.button('Play test sound').click();
  await expect.poll(() => words.jsonValue()).toEqual(['Stop', 'Play test sound']);

  await ann.button('Record 5 seconds').click();
  await expect(ann.deviceCheck.getByText('Recording.')).toBeVisible();
  await expect(ann.deviceCheck.getByText('Playing what was recorded')).toBeVisible({ timeout: 15_000 });
  await expect(ann.button('Record 5 seconds')).toBeVisible({ timeout: 15_000 });
  await expect(ann.deviceCheck.getByText('could not be recorded')).toBeHidden();
});

test('camera, microphone and speaker can be chosen, and are remembered', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await ann.checkDevices();
  await expectMovingPicture(ann.preview);
  expect(await reddestCorner(ann.preview)).toBeLessThan(80);
  await ann.page.getByRole('combobox', { name: 'Camera' }).selectOption(YELLOW_CAMERA);
  await expect.poll(() => reddestCorner(ann.preview)).toBeGreaterThan(100);
  await expectMovingPicture(ann.preview);
  await ann.page.getByRole('combobox', { name: 'Microphone' }).selectOption('Fake Audio Input 2');
  await ann.page.getByRole('combobox', { name: 'Speaker' }).selectOption('Fake Audio Output 2');
  await ann.page.reload();
  await ann.checkDevices();
  await expect(ann.page.getByRole('combobox', { name: 'Camera' }).locator(':checked')).toHaveText(YELLOW_CAMERA);
});

for (const [kind, words] of [
  ['videoinput', 'No camera was found'],
  ['audioinput', 'No microphone was found'],
] as const) {
  test(`${words}: the check and the room say so, and one can join`, async ({ openPeer }) => {
    const ann = await openPeer('Ann', { without: [kind] });
    await ann.checkDevices();
    await expect(ann.deviceCheck.getByText(words)).toBeVisible();
    await ann.page.keyboard.press('Escape');
    await ann.joinRoom('team');
    await expect(ann.notice(words)).toBeVisible();
  });
}

test('permission refused: says what to do, step by step, and one can still join', async ({ openPeer }) => {
  const ann = await openPeer('Ann', { permitted: false });
  await ann.checkDevices();
  await expect(ann.deviceCheck.getByText(/may not use your camera and microphone.*Allow it/)).toBeVisible();
  await expect(ann.deviceCheck.getByRole('listitem').first()).toContainText('at the left of the address');
  await expect(ann.page.getByRole('combobox', { name: 'Camera' })).toBeHidden();
  await ann.page.keyboard.press('Escape');
  await ann.joinRoom('team');
  await expect(ann.notice(/may not use your camera and microphone.*Allow it/)).toBeVisible();
});
