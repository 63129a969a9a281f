import { greet } from '../../signaling/server/testing/raw-client.ts';
import { descriptionsApplied, openConnections } from '../support/instrument.ts';
import { expectColour, expectMovingPicture, expectVoices, type Rgb } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { openSettings } from '../support/settings.ts';
import { expect, test } from '../support/test.ts';

const RED: Rgb = [230, 30, 30];
/** Longer than a hub's absence takes to show at a client, and a silent link at its ends, ms. */
const OUTAGE_MS = 6_000;

test('[RECOVER-1] [RECOVER-3] a hub that is killed takes nothing from a call of three, and gets everybody back', async ({
  openPeer,
  hub,
  display,
}) => {
  await display.paint({ title: 'Shared window', colour: RED, geometry: '360x700+915+40' });
  const ann = await openPeer('Ann', { browser: await display.launchBrowser({ captures: 'Shared window' }) });
  const bob = await openPeer('Bob');
  const cara = await openPeer('Cara');
  const dora = await openPeer('Dora');
  const peers = [ann, bob, cara];
  for (const peer of peers) await peer.joinRoom('team');
  await expectAllConnected(peers);
  const expectEverybodyMoving = () =>
    Promise.all(
      peers.flatMap((peer) =>
        peers.filter((other) => other !== peer).map((other) => expectMovingPicture(peer.tile(other.name))),
      ),
    );
  await expectEverybodyMoving();

  await test.step('no link is touched, and the pictures move on', async () => {
    // A freeze that a person sees comes from a link that is restarted or replaced: that can be told on a busy computer
    // too. How long the gaps are is measured where nothing else runs (tests/lan/takeover.spec.ts).
    const links = () =>
      Promise.all(peers.map(async ({ page }) => [await descriptionsApplied(page), await openConnections(page)]));
    const before = await links();
    await hub.kill();
    await ann.page.waitForTimeout(OUTAGE_MS);
    await expectEverybodyMoving();
    expect(await links()).toEqual(before);
    await expectAllConnected(peers);
  });

  await test.step('says what is lost', async () => {
    for (const peer of peers)
      await expect(peer.notice('The computer that introduces people cannot be reached')).toBeVisible();
  });

  await test.step('sound and chat go on', async () => {
    await expectVoices(cara.page, 2);
    await bob.control('Chat').click();
    await bob.sendChat('Still here');
    await cara.control('Chat').click();
    await expect(cara.chatLog).toContainText('Still here');
  });

  await test.step('what has not been opened before opens', async () => {
    await openSettings(bob.page, 'You');
    await expect(bob.page.getByRole('complementary', { name: 'Settings' })).toContainText('People you know');
    await bob.button('Invite').click();
    await expect(bob.page.getByRole('dialog', { name: 'Invite to this room' })).toBeVisible();
    await bob.button('Close').click();
  });

  await test.step('a share starts', async () => {
    await ann.control('Share screen').click();
    await expectColour(bob.screenOf('Ann'), RED);
    await expectColour(cara.screenOf('Ann'), RED);
  });

  await test.step('a restarted hub has everybody again within 3 s, and a fourth comes in', async () => {
    await hub.restart();
    const within3s = { timeout: 3_000 };
    // Whoever looks in is told the roster, at once and at each change.
    const observer = await greet(hub.url, 'Observer');
    await observer.client.ask('join', { code: 'team', visit: observer.visit });
    const namesInRoster = () =>
      observer.client
        .got('roster')
        .at(-1)
        ?.members.filter(({ state }) => state === 'present')
        .map(({ name }) => name)
        .sort();
    await Promise.all([
      expect.poll(namesInRoster, within3s).toEqual(['Ann', 'Bob', 'Cara', 'Observer']),
      ...peers.map((peer) =>
        expect(peer.notice('The computer that introduces people cannot be reached')).toBeHidden(within3s),
      ),
      ...peers.map(({ name }) => expect(dora.nearby(name)).toContainText('In a call', within3s)),
    ]);
    observer.client.socket.disconnect();
    await dora.joinRoom('team');
    await expectAllConnected([...peers, dora]);
    await expectMovingPicture(dora.tile('Cara'));
    await expectMovingPicture(ann.tile('Dora'));
  });
});
