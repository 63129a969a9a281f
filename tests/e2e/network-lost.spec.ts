import { HubProcess } from '../support/hub-process.ts';
import { expectMovingPicture, expectVoices } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test as base } from '../support/test.ts';

// Every participant is a computer of its own, and so is the hub.
const test = base.extend({
  hub: async ({ lan }, use) => {
    const hub = await HubProcess.start(await lan.addHost());
    await use(hub);
    await hub.kill();
  },
});

test('[CTRL-4] a network that is gone for 5 s: says reconnecting, and comes back by itself', async ({
  openPeer,
  lan,
}) => {
  const [annsHost, bobsHost] = [await lan.addHost(), await lan.addHost()];
  const ann = await openPeer('Ann', { browser: await annsHost.launchBrowser() });
  const bob = await openPeer('Bob', { browser: await bobsHost.launchBrowser() });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));

  bobsHost.card.cut();
  const cutAt = Date.now();
  await expect(ann.tile('Bob')).toHaveAttribute('data-link', 'recovering');
  await expect(ann.tile('Bob')).toContainText('Reconnecting');
  await ann.page.waitForTimeout(Math.max(0, cutAt + 5_000 - Date.now()));
  bobsHost.card.restore();

  await expectAllConnected([ann, bob]);
  await expectMovingPicture(ann.tile('Bob'));
  await expectMovingPicture(bob.tile('Ann'));
  await expectVoices(ann.page, 1);
});

test('[LINK-11] a network that is gone for longer: the tile stays, as lost, and nobody is said to have left', async ({
  openPeer,
  lan,
}) => {
  const [annsHost, bobsHost] = [await lan.addHost(), await lan.addHost()];
  const ann = await openPeer('Ann', { browser: await annsHost.launchBrowser() });
  const bob = await openPeer('Bob', { browser: await bobsHost.launchBrowser() });
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  bobsHost.card.cut();
  await expect(ann.tile('Bob')).toHaveAttribute('data-link', 'lost', { timeout: 45_000 });
  await expect(ann.tile('Bob')).toContainText('Connection lost');
  await expect(ann.notice('Bob left')).toBeHidden();
  bobsHost.card.restore();
  await expectAllConnected([ann, bob]);
});

test('a computer that is off the network says so on its own screen, in a call and in the lobby, until it is back', async ({
  openPeer,
  lan,
}) => {
  const [annsHost, bobsHost] = [await lan.addHost(), await lan.addHost()];
  const browser = await bobsHost.launchBrowser();
  const ann = await openPeer('Ann', { browser: await annsHost.launchBrowser() });
  const [bob, cara] = [await openPeer('Bob', { browser }), await openPeer('Cara', { browser })];
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await cara.expectOnline();

  bobsHost.card.loseAddress();
  const line = bob.notice(/^Your computer is off the network\. As soon as it is back your call goes on by itself\.$/);
  await expect(line).toBeVisible({ timeout: 45_000 });
  const inLobby = cara.page.locator('[role="status"][data-hub]');
  await expect(inLobby).toHaveText('Your computer is off the network.', { timeout: 45_000 });
  // She sees by then that Bob is gone.
  await expect(ann.tile('Bob')).toHaveAttribute('data-link', /^(?:recovering|lost)$/);
  await expect(ann.notice('off the network')).toBeHidden();

  bobsHost.card.move();
  await expect(line).toBeHidden({ timeout: 30_000 });
  await expectAllConnected([ann, bob]);
  await expect(inLobby).toHaveText('Connected', { timeout: 30_000 });
});
