import { join } from 'node:path';
import { expect, freePort, test } from '../support/desktop-test.ts';
import { mediaPackets } from '../support/instrument.ts';
import { expectMovingPicture } from '../support/media.ts';
import { openSettings } from '../support/settings.ts';
import { Peer, expectAllConnected } from '../support/peer.ts';

/** How long is looked whether anything comes that must not, ms. */
const LOOK_MS = 3_000;

/** Packets of pictures and sound that come to somebody within so many ms. */
async function receivedWithin({ page }: Peer, ms: number): Promise<number> {
  const before = await mediaPackets(page);
  await page.waitForTimeout(ms);
  return (await mediaPackets(page)).received - before.received;
}

test('[BLOCK-1] [BLOCK-2] somebody blocked does not ring, whatever they are called and after a start of the app, until that is taken back', async ({
  openApp,
  folder,
}) => {
  const port = String(await freePort());
  const eve = await Peer.inPage((await openApp({ args: ['--port', port] })).page, 'Eve');
  const annsOptions = { dataDir: join(folder, 'ann'), args: ['--hub', `https://127.0.0.1:${port}`] };
  const annsApp = await openApp(annsOptions);
  const ann = await Peer.inPage(annsApp.page, 'Ann');
  await eve.call(ann);
  await ann.incomingCall.getByRole('button', { name: 'Block' }).click();
  await expect(ann.incomingCall).toBeHidden();
  await expect(eve.notice('Ann declined the call.')).toBeVisible();
  await expect(ann.notice('Eve is blocked.')).toBeVisible();
  await annsApp.close();

  const again = await Peer.inPage((await openApp(annsOptions)).page, 'Ann');
  const chief = await Peer.inPage(eve.page, 'Chief');
  await expect(chief.notice('Ann declined the call.'), 'it goes by itself').toBeHidden({ timeout: 15_000 });
  await expect(again.nearby('Chief')).toContainText('Blocked');
  await chief.call(again);
  await expect(chief.notice('Ann declined the call.')).toBeVisible();
  await expect(again.page.getByRole('region', { name: 'Notices' }).getByRole('status')).toHaveCount(0);
  await expect(again.page).toHaveTitle('Earshot');

  await openSettings(again.page, 'You');
  await again.button('Unblock Eve').click();
  await again.button('Close').click();
  await chief.call(again);
  await expect(again.incomingCall).toBeVisible();
});

test('[BLOCK-4] somebody who is blocked in a call sees and hears nothing more from then on; the others go on', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  const eve = await openPeer('Eve');
  for (const peer of [ann, bob, eve]) await peer.joinRoom('team');
  await expectAllConnected([ann, bob, eve]);
  await expectMovingPicture(eve.tile('Ann'));
  await bob.leave();
  await ann.control('People').click();
  await ann.inThisRoom.getByRole('button', { name: 'More about Eve' }).click();
  await ann.page.getByRole('menuitem', { name: /^Block/ }).click();
  await expect(ann.tile('Eve')).toContainText('Blocked: they see and hear nothing of you');
  await expect.poll(() => receivedWithin(eve, 500)).toBe(0);
  await bob.joinRoom('team');
  await bob.expectConnected(ann, eve);
  await expectMovingPicture(bob.tile('Ann'));
  await bob.leave();
  await expect(eve.tile('Bob')).toBeHidden();
  // That nothing comes cannot be awaited, only looked for over a time.
  expect(await receivedWithin(eve, LOOK_MS)).toBe(0);
});
