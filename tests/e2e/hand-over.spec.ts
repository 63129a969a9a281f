import type { Display } from '../support/display.ts';
import { expectColour, type Rgb } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const RED: Rgb = [230, 30, 30];
const BLUE: Rgb = [30, 30, 230];

/** A browser that shares a window of this colour, beside the browsers' own. @param top where that is, px */
async function browserWith(display: Display, title: string, colour: Rgb, top: number) {
  await display.paint({ title, colour, geometry: `300x300+915+${top}` });
  return display.launchBrowser({ captures: title });
}

/** The button of what asks somebody to share. */
const agrees = (peer: Peer) =>
  peer.page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Share', exact: true });

/** Whether somebody has the button that begins a share, and so shares nothing. */
const beginsShare = (peer: Peer) => peer.control('Share screen');

test('[ASKSHARE-1] [ASKSHARE-3] somebody is asked to share, does when they choose to, and hands over: their share ends when the other begins', async ({
  openPeer,
  display,
}) => {
  const ann = await openPeer('Ann', { browser: await browserWith(display, 'Of Ann', RED, 40) });
  const bob = await openPeer('Bob', { browser: await browserWith(display, 'Of Bob', BLUE, 400) });
  const cara = await openPeer('Cara');
  for (const peer of [ann, bob, cara]) await peer.joinRoom('team');
  await expectAllConnected([ann, bob, cara]);

  await test.step('Bob asks Ann, and sees nothing of her before she has pressed "Share"', async () => {
    await bob.chooseAbout('Ann', 'Ask to share');
    await expect(bob.notice('Ann was asked to share.')).toBeVisible();
    await expect(ann.notice('Bob asks you to share your screen.')).toBeVisible();
    await expect(cara.notice('to share')).toBeHidden();
    await expect(beginsShare(ann)).toBeVisible();
    await expect(bob.screenOf('Ann')).toBeHidden();
    await agrees(ann).click();
    await expectColour(bob.screenOf('Ann'), RED);
  });

  await test.step('who shares is not asked', async () => {
    await bob.button('More about Ann').first().click();
    await expect(bob.page.getByRole('menuitem', { name: 'Volume' }).first()).toBeVisible();
    await expect(bob.page.getByRole('menuitem', { name: 'Ask to share' })).toBeHidden();
    await bob.page.keyboard.press('Escape');
  });

  await test.step('Ann hands over to Bob, and shares until he does', async () => {
    await ann.chooseAbout('Bob', 'Your turn to share');
    await expect(ann.notice('Bob was told that it is their turn.')).toBeVisible();
    await expect(bob.notice('Ann hands over: it is your turn to share.')).toBeVisible();
    await expect(ann.control('Stop sharing')).toBeVisible();
    await expectColour(cara.screenOf('Ann'), RED);
    await agrees(bob).click();
    for (const viewer of [ann, cara]) await expectColour(viewer.screenOf('Bob'), BLUE);
    for (const viewer of [bob, cara]) await expect(viewer.screenOf('Ann')).toBeHidden();
    await expect(beginsShare(ann)).toBeVisible();
    await expect(bob.control('Stop sharing')).toBeVisible();
  });
});
