import type { Locator } from '@playwright/test';
import { expect, freePort, test } from '../support/desktop-test.ts';
import { Peer, expectAllConnected } from '../support/peer.ts';

const region = (peer: Peer): Locator => peer.page.getByRole('region', { name: 'Recent calls' });
const newest = (peer: Peer): Locator => peer.recents.getByRole('listitem').first();

test('[RECENT-1] [RECENT-3] a missed call is counted and called back from the list, and both have the history of it', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await ann.button('Cancel call').click();
  await expect(newest(bob)).toContainText(/Ann.*Missed · /);
  await expect(newest(ann)).toContainText(/Bob.*You gave up · /);
  await expect(region(bob)).toContainText('1 missed');
  await expect(bob.page).toHaveTitle('(1) Earshot');

  await newest(bob).getByRole('button', { name: 'Call back Ann' }).click();
  await ann.accept();
  await expectAllConnected([ann, bob]);
  await bob.control('Leave').click();
  await bob.expectInLobby();
  await expect(bob.page).toHaveTitle('Earshot');
  await expect(newest(bob)).toContainText(/Ann.*You called, \d+ (sec|min) · /);
  await ann.control('Leave').click();
  await expect(newest(ann)).toContainText(/Bob.*Called you, \d+ (sec|min) · /);
  await bob.page.reload();
  await bob.showAllRecents();
  await expect(bob.recents.getByRole('listitem')).toHaveCount(2);
});

test('[RECENT-1] the app keeps its calls through a restart, until they are cleared', async ({ openApp, folder }) => {
  const port = String(await freePort());
  const annsApp = await openApp({ args: ['--port', port] });
  const hub = ['--hub', `https://127.0.0.1:${port}`];
  const dataDir = `${folder}/bob`;
  const bobsApp = await openApp({ args: hub, dataDir });
  const ann = await Peer.inPage(annsApp.page, 'Ann');
  const bob = await Peer.inPage(bobsApp.page, 'Bob');
  await ann.call(bob);
  await bob.incomingCall.getByRole('button', { name: 'Decline' }).click();
  await expect(newest(ann)).toContainText(/Bob.*Declined · /);
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await ann.button('Cancel call').click();
  await expect(region(bob)).toContainText('1 missed');
  await expect.poll(() => bobsApp.desktop.badge).toBe(1);
  await bobsApp.close();

  const again = await openApp({ args: hub, dataDir });
  const bobAgain = await Peer.inPage(again.page, 'Bob');
  await bobAgain.showAllRecents();
  await expect(bobAgain.recents.getByRole('listitem')).toHaveText([/Ann.*Missed · /, /Ann.*You declined · /]);
  await expect.poll(() => again.desktop.badge).toBe(1);
  await bobAgain.button('Clear history').click();
  await expect(bobAgain.recents.getByRole('listitem')).toHaveCount(0);
  await expect.poll(() => again.desktop.badge).toBe(0);
  await again.page.reload();
  await expect(region(bobAgain)).toContainText('Nobody has called yet');
});
