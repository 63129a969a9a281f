import type { Browser } from '@playwright/test';
import { cheapCamera } from '../support/cheap-media.ts';
import { expectMovingPicture, expectVoices } from '../support/media.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { askWhoIsHere, comeByLink, exchangeChat, passChromiumWarning } from './guest.ts';
import { longestGaps, watchMediaGaps } from '../support/media-gaps.ts';
import { openNewcomer, openPeople, quitApp } from './person.ts';
import type { Lan } from './rig/lan.ts';
import { expect, test } from './test.ts';

/** As for a take-over among apps. */
const GAP_MS = 1_000;

test('a guest comes by a link and its warning, calls, shares, and stays when the hub goes', async ({ lan, report }) => {
  const [{ peer: ann, host: annsHost }, { peer: bob }] = await openPeople(lan, ['Ann', 'Bob']);
  await ann.makeRoom();
  const gina = await comeByLink(await openBrowser(lan), await ann.copiedLink(), 'Gina');

  await test.step('the link leads into the room', async () => {
    await gina.button('Join room').click();
    await expectAllConnected([ann, gina]);
    await expectMovingPicture(ann.tile('Gina'));
    await expectMovingPicture(gina.tile('Ann'));
    await expectVoices(ann.page, 1);
    await expectVoices(gina.page, 1);
    await gina.leave();
  });

  await test.step('[GUEST-6] a guest asks who is here, calls somebody by name, shares and chats', async () => {
    await askWhoIsHere(gina, ann);
    await gina.call(bob);
    await bob.accept();
    await expectAllConnected([bob, gina]);
    await gina.control('Share screen').click();
    await expectMovingPicture(bob.screenOf('Gina'));
    await exchangeChat(gina, bob);
  });

  await test.step('the hub is gone, and the call goes on', async () => {
    await watchMediaGaps(gina.page, ['Bob']);
    await watchMediaGaps(bob.page, ['Gina']);
    annsHost.losePower();
    await expect(gina.notice('The computer that introduces people cannot be reached.')).toBeVisible({
      timeout: 30_000,
    });
    await gina.sendChat('still here');
    await expect(bob.chatLog).toContainText('still here');
    const gaps = await longestGaps([gina.page, bob.page]);
    report.time('a guest whose hub is gone', 'longest gap of decoded frames', gaps.video, { within: GAP_MS });
    report.time('a guest whose hub is gone', 'longest gap of audio packets', gaps.audio, { within: GAP_MS });
  });

  await test.step('[LINK-5] somebody new meets the guest all the same', async () => {
    const { peer: dora } = await openNewcomer(await lan.addHost(), 'Dora');
    await dora.joinRoom(await bob.copiedLink());
    await expectAllConnected([dora, bob, gina]);
    await expectMovingPicture(dora.screenOf('Gina'));
    await expectMovingPicture(gina.tile('Dora'));
  });
});

test('a guest whose hub is quit goes to the next one, and back into the room', async ({ lan }) => {
  const [owner, { peer: bob }] = await openPeople(lan, ['Ann', 'Bob']);
  const ann = owner.peer;
  await ann.makeRoom();
  const link = await ann.copiedLink();
  await bob.joinRoom(link);
  const gina = await comeByLink(await openBrowser(lan), link, 'Gina');
  const oldHub = new URL(gina.page.url()).host;

  await quitApp(owner);
  await gina.page.waitForURL((url) => url.host !== oldHub, { timeout: 30_000 });
  await passChromiumWarning(gina.page);
  const again = await Peer.inPage(gina.page, 'Gina');
  // [GUEST-5] The next hub shows a guest as little as the first.
  await expect(again.button('Ask to see who is here')).toBeVisible();
  await again.button('Join room').click();
  await expectAllConnected([again, bob]);
  await expectMovingPicture(bob.tile('Gina'));
});

async function openBrowser(lan: Lan): Promise<Browser> {
  const host = await lan.addHost();
  return host.launchBrowser(cheapCamera());
}
