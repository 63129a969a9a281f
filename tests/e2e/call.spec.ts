import { mediaPackets, openConnections } from '../support/instrument.ts';
import { expectMovingPicture, expectVoices } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

test('a call that is accepted becomes a conversation', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(ann.ringingOf('Bob')).toBeVisible();
  await expect(bob.incomingCall).toContainText('Ann');
  await bob.accept();
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));
  await expectVoices(ann.page, 1);
  await expectVoices(bob.page, 1);

  await ann.page.getByRole('button', { name: /^Connection/ }).click();
  const numbers = ann.page.getByRole('region', { name: 'Call quality' }).getByRole('region', { name: 'Bob' });
  await expect(numbers).toContainText('Direct');
  await expect(numbers).toContainText(/Their camera.*[1-9]\d* frames\/s/);
  const picture = ann.tile('Bob').locator('video');
  const size = (): Promise<string> =>
    picture.evaluate(({ videoWidth, videoHeight }: HTMLVideoElement) => `${videoWidth} × ${videoHeight}`);
  // Both may change meanwhile.
  await expect(async () => expect(await numbers.innerText()).toContain(await size())).toPass();
});

test('[RING-3] while it rings the callee has no connection, and the caller tries none', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await expect(ann.tile('Bob')).toHaveAttribute('data-link', 'new');
  // That nothing comes cannot be awaited, only looked for over a time.
  await ann.page.waitForTimeout(2_000);
  expect(await openConnections(bob.page)).toBe(0);
  await expect(ann.tile('Bob')).toHaveAttribute('data-link', 'new');

  await bob.accept();
  for (const { page } of [ann, bob]) {
    await expect.poll(async () => (await mediaPackets(page)).sent).toBeGreaterThan(0);
    await expect.poll(async () => (await mediaPackets(page)).received).toBeGreaterThan(0);
  }
});

test('[RING-5] a declined call', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await bob.incomingCall.getByRole('button', { name: 'Decline' }).click();
  await expect(bob.incomingCall).toBeHidden();
  await expect(ann.notice('Bob declined the call')).toBeVisible();
  await ann.expectInLobby();
  await bob.expectInLobby();
});

test('[RING-5] a call that the caller cancels stops ringing and was missed', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await ann.button('Cancel call').click();
  await expect(bob.incomingCall).toBeHidden();
  await expect(bob.notice('You missed a call from Ann')).toBeVisible();
  await ann.expectInLobby();
});

test('[RING-2] somebody who is in another call is busy, and learns who called', async ({ openPeer }) => {
  // Her list still has him as available when she calls: where it does not, no press calls in vain.
  const ann = await openPeer('Ann', { hubLatencyMs: 2_000 });
  const bob = await openPeer('Bob');
  await ann.nearby('Bob').waitFor({ timeout: 30_000 });
  await bob.joinRoom('team');
  await bob.expectInRoom();
  await ann.call(bob);
  await expect(ann.notice('Bob is busy')).toBeVisible();
  await expect(bob.notice('You missed a call from Ann')).toBeVisible();
});

test('[RING-2] do not disturb does not ring; the missed call can be called back', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await bob.setDoNotDisturb();
  await expect(ann.nearby('Bob')).toContainText('Do not disturb');
  await ann.call(bob);
  await expect(ann.notice('Bob does not want to be disturbed')).toBeVisible();
  await expect(bob.notice('You missed a call from Ann')).toBeVisible();
  await expect(bob.incomingCall).toBeHidden();
  await bob.button('Call back').click();
  await ann.accept();
  await expectAllConnected([ann, bob]);
});

test('[RING-5] somebody who closes the app while it rings is gone', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await bob.close();
  await expect(ann.notice('Bob is not here any more')).toBeVisible({ timeout: 15_000 });
  await ann.expectInLobby();
});

test('[RING-7] both calling each other at once is one call', async ({ openPeer }) => {
  // Neither hears of the other's call before both have clicked.
  const ann = await openPeer('Ann', { hubLatencyMs: 1_000 });
  const bob = await openPeer('Bob', { hubLatencyMs: 1_000 });
  await Promise.all([ann.nearby('Bob').waitFor(), bob.nearby('Ann').waitFor()]);
  await Promise.all([ann.call(bob), bob.call(ann)]);
  await expectAllConnected([ann, bob]);
  expect(await ann.roomCode()).toBe(await bob.roomCode());
});

test('a person can be rung into a room where a conversation goes on', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  const cara = await openPeer('Cara');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await ann.control('People').click();
  await ann.call(cara);
  await cara.accept();
  await expectAllConnected([ann, bob, cara]);
});
