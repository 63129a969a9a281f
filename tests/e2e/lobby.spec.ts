import { YELLOW_CAMERA } from '../support/chromium.ts';
import { expectMovingPicture, reddestCorner } from '../support/media.ts';
import { expect, test } from '../support/test.ts';

test('a name is remembered, and others see it', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await expect(ann.nearby('Bob')).toContainText('Available');
  await bob.page.reload();
  await expect(bob.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Bob');
  await expect(bob.nearby('Ann')).toBeVisible();
  await expect(ann.nearby('Bob')).toHaveCount(1);
});

test('[PASS-5] a second link in the same tab counts, and its key does not stay in the address', async ({
  openPeer,
  hub,
}) => {
  const { page } = await openPeer('Ann');
  const code = page.getByRole('textbox', { name: 'Room code' });
  for (const room of ['first', 'second']) {
    await page.goto(`${hub.url}/j/#${room}/${'k'.repeat(42)}A`);
    await expect(code).toHaveValue(room);
    expect(page.url()).toBe(`${hub.url}/j/#${room}`);
  }
});

test('the preview moves and the meter follows the microphone', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await expectMovingPicture(ann.page.getByRole('region', { name: 'Your camera preview' }));
  const meter = ann.page.getByRole('meter', { name: 'Microphone level' });
  const level = async () => Number(await meter.getAttribute('aria-valuenow'));
  await expect.poll(level, { intervals: [30] }).toBeGreaterThan(10);
  await expect.poll(level, { intervals: [30] }).toBeLessThan(5);
});

test('camera, microphone and speaker can be chosen', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const preview = ann.page.getByRole('region', { name: 'Your camera preview' });
  await expectMovingPicture(preview);
  expect(await reddestCorner(preview)).toBeLessThan(80);
  await ann.page.getByRole('combobox', { name: 'Camera' }).selectOption(YELLOW_CAMERA);
  await expect.poll(() => reddestCorner(preview)).toBeGreaterThan(100);
  await expectMovingPicture(preview);
  await ann.page.getByRole('combobox', { name: 'Microphone' }).selectOption('Fake Audio Input 2');
  await ann.page.getByRole('combobox', { name: 'Speaker' }).selectOption('Fake Audio Output 2');
  await ann.page.reload();
  await expect(ann.page.getByRole('combobox', { name: 'Camera' }).locator(':checked')).toHaveText(YELLOW_CAMERA);
});

test('everybody sees who is in a call and who does not want to be disturbed', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  const cara = await openPeer('Cara');
  await bob.joinRoom('team');
  await cara.setDoNotDisturb();
  await expect(ann.nearby('Bob')).toContainText('In a call');
  await expect(ann.nearby('Cara')).toContainText('Do not disturb');
  await bob.leave();
  await expect(ann.nearby('Bob')).toContainText('Available');
});

test('no camera: says so, and one can still join', async ({ openPeer }) => {
  const ann = await openPeer('Ann', { without: ['videoinput'] });
  await expect(ann.notice('No camera was found')).toBeVisible();
  await ann.joinRoom('team');
});

test('no microphone: says so, and one can still join', async ({ openPeer }) => {
  const ann = await openPeer('Ann', { without: ['audioinput'] });
  await expect(ann.notice('No microphone was found')).toBeVisible();
  await ann.joinRoom('team');
});

test('permission refused: says what to do, and one can still join', async ({ openPeer }) => {
  const ann = await openPeer('Ann', { permitted: false });
  await expect(ann.notice(/may not use your camera and microphone.*Allow it/)).toBeVisible();
  await ann.joinRoom('team');
});

test('a room code that is none is refused with words', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  await ann.page.getByRole('textbox', { name: 'Room code' }).fill('no/../code');
  await ann.button('Join room').click();
  await expect(ann.notice('That is no room code')).toBeVisible();
});
