import type { Page } from '@playwright/test';
import { cheapCamera, makeMediaCheap } from '../support/cheap-media.ts';
import { recordPeerConnections } from '../support/instrument.ts';
import { expectMovingPicture, expectVoices } from '../support/media.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { longestGaps, watchMediaGaps } from './media-gaps.ts';
import { openNewcomer, openPeople } from './person.ts';
import type { LanHost } from './rig/host.ts';
import { expect, test } from './test.ts';

/** As for a take-over among apps. */
const GAP_MS = 1_000;

test('a guest comes by a link and its warning, calls, shares, and stays when the hub goes', async ({ lan, report }) => {
  const [{ peer: ann, host: annsHost }, { peer: bob }] = await openPeople(lan, ['Ann', 'Bob']);
  await ann.button('New room').click();
  await ann.expectInRoom();
  const gina = await comeByLink(await lan.addHost(), await invitationLink(ann), 'Gina');

  await test.step('the link leads into the room', async () => {
    await gina.button('Join room').click();
    await expectAllConnected([ann, gina]);
    await expectMovingPicture(ann.tile('Gina'));
    await expectMovingPicture(gina.tile('Ann'));
    await expectVoices(ann.page, 1);
    await expectVoices(gina.page, 1);
    await gina.leave();
  });

  await test.step('a guest calls somebody by name, shares and chats', async () => {
    await gina.call(bob);
    await bob.incomingCall.getByRole('button', { name: 'Accept', exact: true }).click();
    await expectAllConnected([bob, gina]);
    await gina.control('Share screen').click();
    await expectMovingPicture(bob.screenOf('Gina'));
    await exchangeChat(gina, bob);
  });

  await test.step('the hub is gone, and the call goes on', async () => {
    await watchMediaGaps(gina.page, ['Bob']);
    await watchMediaGaps(bob.page, ['Gina']);
    annsHost.losePower();
    await expect(gina.notice('The connection to the hub is lost.')).toBeVisible({ timeout: 30_000 });
    await gina.sendChat('still here');
    await expect(bob.chatLog).toContainText('still here');
    const gaps = await longestGaps([gina.page, bob.page]);
    report.time('a guest whose hub is gone', 'longest gap of decoded frames', gaps.video, { within: GAP_MS });
    report.time('a guest whose hub is gone', 'longest gap of audio packets', gaps.audio, { within: GAP_MS });
  });

  await test.step('[LINK-5] somebody new meets the guest all the same', async () => {
    const { peer: dora } = await openNewcomer(await lan.addHost(), 'Dora');
    await dora.joinRoom(await bob.roomCode());
    await expectAllConnected([dora, bob, gina]);
    await expectMovingPicture(dora.screenOf('Gina'));
    await expectMovingPicture(gina.tile('Dora'));
  });
});

test('a guest whose hub is quit goes to the next one, and back into the room', async ({ lan }) => {
  const [{ peer: ann, app }, { peer: bob }] = await openPeople(lan, ['Ann', 'Bob']);
  await ann.button('New room').click();
  await ann.expectInRoom();
  const code = await ann.roomCode();
  const gina = await comeByLink(await lan.addHost(), await invitationLink(ann), 'Gina');
  const oldHub = new URL(gina.page.url()).host;

  await app.quit();
  await gina.page.waitForURL((url) => url.host !== oldHub, { timeout: 30_000 });
  await passWarning(gina.page);
  await bob.joinRoom(code);
  const again = await Peer.inPage(gina.page, 'Gina');
  await again.button('Join room').click();
  await expectAllConnected([again, bob]);
  await expectMovingPicture(bob.tile('Gina'));
});

/** What a person in a room gives to a guest. */
async function invitationLink(peer: Peer): Promise<string> {
  await peer.button('Copy link').first().click();
  return peer.page.evaluate(() => navigator.clipboard.readText());
}

/** Opens an invitation in a browser that trusts no more than any guest's, and goes on where it warns. */
async function comeByLink(host: LanHost, link: string, name: string): Promise<Peer> {
  const browser = await host.launchBrowser(cheapCamera());
  const context = await browser.newContext({ permissions: ['camera', 'microphone'], reducedMotion: 'reduce' });
  await context.addInitScript(recordPeerConnections);
  await context.addInitScript(makeMediaCheap);
  const page = await context.newPage();
  await page.goto(link);
  await passWarning(page);
  return Peer.inPage(page, name);
}

/** Goes on at the page before, and at Chromium's own that follows it. */
async function passWarning(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'First, your browser will warn you' })).toBeVisible();
  await page.getByRole('link', { name: 'Continue to the call' }).click();
  await page.getByRole('button', { name: 'Advanced' }).click();
  await page.getByRole('link', { name: /^Proceed to/ }).click();
}

async function exchangeChat(one: Peer, other: Peer): Promise<void> {
  for (const peer of [one, other]) await peer.control('Chat').click();
  await one.sendChat('hello');
  await expect(other.chatLog).toContainText('hello');
  await other.sendChat('and hello to you');
  await expect(one.chatLog).toContainText('and hello to you');
}
