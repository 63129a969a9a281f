import { FIREFOX_AT_LEAST, findFirefox } from '../../scripts/lib/test-browsers.mjs';
import { DEVICES_REFUSED } from '../support/firefox.ts';
import { expectDecodedVoices, expectMovingPicture, expectVoices } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { comeByLinkInFirefox, exchangeChat } from './guest.ts';
import { openPeople } from './person.ts';
import { expect, test } from './test.ts';

// A guest's Firefox, as its maker builds it, among apps whose browser is Chromium.

test.skip(findFirefox() === null, `needs Firefox ${FIREFOX_AT_LEAST} or newer`);

test('a guest with Firefox calls, shares and sees shares, chats, and stays when the hub goes', async ({
  lan,
  display,
}) => {
  const [{ peer: ann, host: annsHost }, { peer: bob }] = await openPeople(lan, ['Ann', 'Bob']);
  await ann.makeRoom();
  const host = await lan.addHost();
  const browser = await host.launchFirefox({ display: display.name });
  const gina = await comeByLinkInFirefox(browser, await ann.copiedLink(), 'Gina');

  await test.step('she is called, and both are seen and heard', async () => {
    await bob.call(gina);
    await gina.accept();
    await expectAllConnected([bob, gina]);
    await expectMovingPicture(bob.tile('Gina'));
    await expectMovingPicture(gina.tile('Bob'));
    await expectVoices(bob.page, 1);
    await expectDecodedVoices(gina.page, 1);
  });

  await test.step('both share, and both write', async () => {
    await bob.control('Share screen').click();
    await expectMovingPicture(gina.screenOf('Bob'));
    await gina.control('Share screen').click();
    await expectMovingPicture(bob.screenOf('Gina'));
    await exchangeChat(gina, bob);
  });

  await test.step('the hub is gone, and the call goes on', async () => {
    annsHost.losePower();
    await expect(gina.notice('The computer that introduces people cannot be reached.')).toBeVisible({
      timeout: 30_000,
    });
    await gina.sendChat('still here');
    await expect(bob.chatLog).toContainText('still here');
    await expectMovingPicture(bob.tile('Gina'));
    await expectMovingPicture(gina.tile('Bob'));
    await expectMovingPicture(gina.screenOf('Bob'));
    await expectDecodedVoices(gina.page, 1);
  });
});

test('a guest with Firefox that refuses the devices reads why, and still joins, sees and hears', async ({ lan }) => {
  const [{ peer: ann }] = await openPeople(lan, ['Ann']);
  await ann.makeRoom();
  const host = await lan.addHost();
  const browser = await host.launchFirefox({ prefs: DEVICES_REFUSED });
  const gina = await comeByLinkInFirefox(browser, await ann.copiedLink(), 'Gina');
  await gina.checkDevices();
  await expect(gina.deviceCheck.getByText(/may not use your camera and microphone.*Allow it/)).toBeVisible();
  await expect(gina.deviceCheck.getByRole('listitem').first()).toContainText('crossed-out camera');
  await gina.page.keyboard.press('Escape');
  await gina.button('Join room').click();
  await expectAllConnected([ann, gina]);
  await expectMovingPicture(gina.tile('Ann'));
  await expectDecodedVoices(gina.page, 1);
  await expect(ann.microphoneOf('Gina', 'No microphone')).toBeVisible();
});
