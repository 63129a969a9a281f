import type { Display, PaintedWindow } from '../support/display.ts';
import { emptyTiles, watchTiles } from '../support/empty-tiles.ts';
import { descriptionsApplied } from '../support/instrument.ts';
import { expectColour, expectMovingPicture, type Rgb } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { expect, test as base } from '../support/test.ts';

const RED: Rgb = [230, 30, 30];
const BLUE: Rgb = [30, 30, 230];
/** Beside the browser's own window. */
const RIGHT = '360x700+915+40';

interface Fixtures {
  /** Ann and Bob in one room; Ann shares what her browser finds by its title. */
  openAnnAndBob: (captures: string) => Promise<{ ann: Peer; bob: Peer }>;
}

const test = base.extend<Fixtures>({
  openAnnAndBob: ({ openPeer, display }, use) =>
    use(async (captures) => {
      const ann = await openPeer('Ann', { browser: await display.launchBrowser({ captures }) });
      const bob = await openPeer('Bob');
      await ann.joinRoom('team');
      await bob.joinRoom('team');
      await expectAllConnected([ann, bob]);
      return { ann, bob };
    }),
});

function paintWindow(display: Display, title: string, colour: Rgb): Promise<PaintedWindow> {
  return display.paint({ title, colour, geometry: RIGHT });
}

test('the whole screen arrives as it looks, beside the camera, and is a still while it is paused', async ({
  openAnnAndBob,
  openPeer,
  display,
}) => {
  await paintWindow(display, 'Drawing', RED);
  const { ann, bob } = await openAnnAndBob('Entire screen');
  await watchTiles(bob.page);
  await ann.control('Share screen').click();
  await expectColour(bob.screenOf('Ann'), RED, 0.85, 0.5);
  await expectMovingPicture(bob.tile('Ann'));

  // However large the picture gets, what changes it stays within reach.
  const drawn = () => bob.screenOf('Ann').locator('video').boundingBox();
  const fitted = (await drawn())!;
  for (let times = 1; times <= 2; times += 1) {
    const { width } = (await drawn())!;
    await bob.button('Zoom in').click();
    await expect.poll(async () => (await drawn())!.width).toBeGreaterThan(width * 1.1);
  }
  const { x, y, width, height } = (await drawn())!;
  const off = (start: number, size: number, of: number, sizeOf: number) => start + size / 2 - (of + sizeOf / 2);
  // It grew around its middle.
  expect(Math.abs(off(x, width, fitted.x, fitted.width))).toBeLessThan(1);
  expect(Math.abs(off(y, height, fitted.y, fitted.height))).toBeLessThan(1);
  await bob.button('Fit').click();
  await expect.poll(drawn).toEqual(fitted);

  // [CTRL-12] What is on the screen while she pauses is nobody's to see.
  await ann.button('Pause').click();
  await expect(bob.screenOf('Ann').getByText('Ann has paused. This is the last picture.')).toBeVisible();
  await paintWindow(display, 'Secret', BLUE);
  const cara = await openPeer('Cara');
  await cara.joinRoom('team');
  for (const peer of [bob, cara]) await expectColour(peer.screenOf('Ann'), RED, 0.85, 0.5);
  await ann.button('Go on').click();
  for (const peer of [bob, cara]) await expectColour(peer.screenOf('Ann'), BLUE, 0.85, 0.5);

  await ann.control('Stop sharing').click();
  await expect(bob.screenOf('Ann')).toBeHidden();
  for (const name of ['Turn camera off', 'Turn camera on']) await ann.control(name).click();
  await expectMovingPicture(bob.tile('Ann'));
  expect(await emptyTiles(bob.page)).toEqual([]);
});

test('[NEG-5] the shared window is swapped without stopping, and ends when it is closed', async ({
  openAnnAndBob,
  display,
}) => {
  const first = await paintWindow(display, 'Shared window', RED);
  const { ann, bob } = await openAnnAndBob('Shared window');
  await ann.control('Share screen').click();
  await expectColour(bob.screenOf('Ann'), RED);

  // The browser's picker is told to take the window with that title, so the title moves on.
  const second = await paintWindow(display, 'Next', BLUE);
  await first.rename('Before');
  await second.rename('Shared window');
  const negotiated = await descriptionsApplied(ann.page);
  await ann.swapShare();
  await expectColour(bob.screenOf('Ann'), BLUE);
  expect(await descriptionsApplied(ann.page)).toBe(negotiated);

  second.close();
  await expect(bob.screenOf('Ann')).toBeHidden();
  await expect(ann.notice('Sharing stopped')).toBeVisible();
  await expect(ann.control('Share screen')).toBeVisible();
});

test('[CTRL-11] a shared window that is minimised is told to the sharer and the viewers until it is open again', async ({
  openAnnAndBob,
  openPeer,
  display,
}) => {
  const window = await paintWindow(display, 'Shared window', RED);
  const { ann, bob } = await openAnnAndBob('Shared window');
  const cara = await openPeer('Cara');
  await ann.control('Share screen').click();
  await expectColour(bob.screenOf('Ann'), RED);
  const wordsAt = (peer: Peer) => peer.screenOf('Ann').getByRole('status').filter({ hasText: "Ann's share is paused" });
  const pictureAt = (peer: Peer) => peer.screenOf('Ann').locator('video');

  await window.minimise();
  await expect(ann.notice('gives no picture now: it may be minimised, or the screen locked')).toBeVisible();
  await expect(wordsAt(bob)).toContainText('The picture comes back by itself');
  await expect(pictureAt(bob)).toBeHidden();
  await cara.joinRoom('team');
  await expect(wordsAt(cara)).toBeVisible();

  await window.restore();
  await expect(ann.notice('You are sharing')).toBeVisible();
  for (const peer of [bob, cara]) {
    await expect(wordsAt(peer)).toBeHidden();
    await expect(pictureAt(peer)).toBeVisible();
    await expectColour(peer.screenOf('Ann'), RED);
  }
});

test('two people share at once', async ({ openPeer, display }) => {
  await display.paint({ title: 'Of Ann', colour: RED, geometry: '300x300+915+40' });
  await display.paint({ title: 'Of Bob', colour: BLUE, geometry: '300x300+915+400' });
  const ann = await openPeer('Ann', { browser: await display.launchBrowser({ captures: 'Of Ann' }) });
  const bob = await openPeer('Bob', { browser: await display.launchBrowser({ captures: 'Of Bob' }) });
  const cara = await openPeer('Cara');
  for (const peer of [ann, bob, cara]) await peer.joinRoom('team');
  await expectAllConnected([ann, bob, cara]);

  await ann.control('Share screen').click();
  await bob.control('Share screen').click();
  await expectColour(cara.screenOf('Ann'), RED);
  await expectColour(cara.screenOf('Bob'), BLUE);
  await expectColour(bob.screenOf('Ann'), RED);
  await expectColour(ann.screenOf('Bob'), BLUE);
});

test('who comes later sees the share', async ({ openPeer, display }) => {
  await paintWindow(display, 'Shared window', RED);
  const ann = await openPeer('Ann', { browser: await display.launchBrowser({ captures: 'Shared window' }) });
  await ann.joinRoom('team');
  await ann.control('Share screen').click();
  const bob = await openPeer('Bob');
  await bob.joinRoom('team');
  await expectColour(bob.screenOf('Ann'), RED);
});

test("closing the browser's picker shares nothing, and says so", async ({ openPeer, display }) => {
  const ann = await openPeer('Ann', { browser: await display.launchBrowser() });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  const notice = ann.notice('No screen or window was chosen.');
  await expect(async () => {
    // The picker takes its time to come up, and only the browser knows when it has.
    await display.press('Escape');
    await expect(notice).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(ann.control('Share screen')).toBeEnabled();
  await expect(bob.screenOf('Ann')).toBeHidden();
});
