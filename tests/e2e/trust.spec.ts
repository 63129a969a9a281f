import { join } from 'node:path';
import { expect, freePort, test } from '../support/desktop-test.ts';
import { mediaPackets, openConnections } from '../support/instrument.ts';
import { untilAnswerable } from '../support/keyboard.ts';
import { expectMovingPicture } from '../support/media.ts';
import { openSettings } from '../support/settings.ts';
import { Peer, expectAllConnected } from '../support/peer.ts';

const CONNECT = 'Connect: it is Bob with another computer';

/** How long is looked whether anything comes that must not, ms. */
const LOOK_MS = 5_000;

/** They have been in a call with each other, and it is over. */
async function meet(ann: Peer, bob: Peer): Promise<void> {
  await bob.call(ann);
  await ann.accept();
  await expectAllConnected([ann, bob]);
  await bob.leave();
  await ann.leave();
}

/** The other Bob's tile: who has the name of somebody who was just there is numbered. */
const otherBob = (peer: Peer) => peer.page.getByRole('figure', { name: /^Bob/ });
const question = (peer: Peer) => peer.page.getByRole('dialog', { name: 'Somebody wants to call you' });

test('[TRUST-2] [TRUST-5] the first meeting says that it is one, the second is silent', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await bob.call(ann);
  await expect(ann.incomingCall).toContainText('You have not met this person on this computer before.');
  await ann.accept();
  await expectAllConnected([ann, bob]);
  await expect(ann.tile('Bob')).toContainText('New');
  await bob.leave();
  await ann.leave();

  await expect(ann.nearby('Bob')).not.toContainText('New');
  await bob.call(ann);
  await expect(ann.incomingCall).toBeVisible();
  await expect(ann.incomingCall).not.toContainText('You have not met');
  await ann.accept();
  await expectAllConnected([ann, bob]);
  await expect(ann.tile('Bob')).not.toContainText('New');
});

test('[TRUST-7] whoever is forgotten is somebody new at the next call', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await meet(ann, bob);
  await expect(ann.nearby('Bob')).not.toContainText('New');
  await openSettings(ann.page, 'You');
  await ann.button('Forget Bob').click();
  await ann.button('Close').click();
  await expect(ann.nearby('Bob')).toContainText('New');
  await ann.page.reload();
  await bob.call(ann);
  await expect(ann.incomingCall).toContainText('You have not met this person on this computer before.');
  await ann.accept();
  await expectAllConnected([ann, bob]);
  await expect(ann.tile('Bob')).toContainText('New');
  await expect(bob.tile('Ann')).not.toContainText('New');
});

test('[ID-7] whoever closes the page and comes another day is the same person, and not asked about', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await meet(ann, bob);
  const context = bob.page.context();
  const address = bob.page.url();
  await bob.page.close();
  await expect(ann.nearby('Bob')).toBeHidden();

  const page = await context.newPage();
  await page.goto(address);
  const again = await Peer.inPage(page, 'Bob');
  await again.call(ann);
  await expect(ann.incomingCall).toBeVisible();
  await expect(ann.incomingCall).not.toContainText('You have not met');
});

test('[TRUST-4] another Bob does not ring: Ann is asked, and nothing runs unless she says yes', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  await meet(ann, await openPeer('Bob'));
  const other = await openPeer('Bob');

  await test.step('Do not connect', async () => {
    await other.call(ann);
    await expect(question(ann)).toContainText('Somebody new calls themself Bob. It is not the Bob you know');
    await expect(ann.incomingCall).toBeHidden();
    await expect(ann.page).toHaveTitle('Earshot');
    await expect(other.notice('Calling Ann')).toBeVisible();
    await expect(other.ringingOf('Ann')).toBeHidden();
    await untilAnswerable(question(ann));
    await ann.page.keyboard.press('Enter');
    await expect(question(ann)).toBeHidden();
    await expect(other.notice('Ann declined the call.')).toBeVisible();
    await other.expectInLobby();
    expect([await openConnections(ann.page), await openConnections(other.page)]).toEqual([0, 0]);
  });

  await test.step('Connect', async () => {
    await other.call(ann);
    await question(ann).getByRole('button', { name: CONNECT }).click();
    await other.expectConnected(ann);
    await expect(otherBob(ann)).toHaveAttribute('data-link', 'connected');
    await expectMovingPicture(other.tile('Ann'));
    await other.leave();
    await ann.leave();
  });

  await test.step('and from then on it rings', async () => {
    await other.call(ann);
    await expect(ann.incomingCall).toBeVisible();
    await expect(other.ringingOf('Ann')).toBeVisible();
  });
});

test('[TRUST-4] another Bob in a room sees and hears nothing of Ann before she says yes; the others are not disturbed', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await meet(ann, bob);
  await bob.close();
  const cleo = await openPeer('Cleo');
  await ann.joinRoom('team');
  await cleo.joinRoom('team');
  await expectAllConnected([ann, cleo]);

  const other = await openPeer('Bob');
  await other.joinRoom('team');
  await expectMovingPicture(other.tile('Cleo'));
  await expect(otherBob(ann)).toContainText('Held back until you say who this is');
  await expect(ann.notice('Somebody is here who calls themself Bob')).toBeVisible();
  await cleo.close();
  await expect(other.tile('Cleo')).toBeHidden();
  // That nothing comes cannot be awaited, only looked for over a time.
  const before = await mediaPackets(other.page);
  await ann.page.waitForTimeout(LOOK_MS);
  expect((await mediaPackets(other.page)).received).toBe(before.received);
  await expect(other.tile('Ann').locator('video')).toBeHidden();

  await otherBob(ann).getByRole('button', { name: 'Who is this?' }).click();
  await ann.button(CONNECT).click();
  await expectMovingPicture(other.tile('Ann'));
  await expectMovingPicture(otherBob(ann));
});

test('[TRUST-1] whom one knows outlasts the app', async ({ openApp, folder }) => {
  const port = String(await freePort());
  const annsApp = await openApp({ args: ['--port', port] });
  const bobsOptions = { dataDir: join(folder, 'bob'), args: ['--hub', `https://127.0.0.1:${port}`] };
  const bobsApp = await openApp(bobsOptions);
  const ann = await Peer.inPage(annsApp.page, 'Ann');
  const bob = await Peer.inPage(bobsApp.page, 'Bob');
  await expect(bob.nearby('Ann')).toContainText('New');
  await meet(ann, bob);
  await bobsApp.close();
  const again = await Peer.inPage((await openApp(bobsOptions)).page, 'Bob');
  await expect(again.nearby('Ann')).toBeVisible();
  await expect(again.nearby('Ann')).not.toContainText('New');
  // And Bob is the same to Ann.
  await expect(ann.nearby('Bob')).toBeVisible();
  await expect(ann.nearby('Bob')).not.toContainText('New');
});
