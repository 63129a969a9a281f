import type { Page } from '@playwright/test';
import type { Display } from '../support/display.ts';
import { watchFrames } from '../support/frame-watch.ts';
import { expectColour, expectMovingPicture, type Rgb } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

const RED: Rgb = [230, 30, 30];
const BLUE: Rgb = [30, 30, 230];
/** What Ann's browser takes: a window whose title has it. */
const TITLE = 'Shared window';
/** By how much the longest gap may be longer than the usual one, ms. */
const MORE_MS = 500;
/** What counts as usual at most, ms: a computer that is slow at first excuses nothing later. */
const USUAL_MS = 500;

/** A window of that title and colour, which gets a little darker and lighter 20 times a second. */
async function openMovingWindow(display: Display, colour: Rgb): Promise<Page> {
  const browser = await display.launchBrowser();
  const page = await browser.newPage({ viewport: { width: 500, height: 300 } });
  await page.evaluate(
    ([title, parts]) => {
      document.title = title;
      let isDark = false;
      setInterval(() => {
        isDark = !isDark;
        document.documentElement.style.background = `rgb(${parts.map((part) => (isDark ? part * 0.85 : part)).join()})`;
      }, 50);
    },
    [TITLE, colour] as const,
  );
  // The picker takes no window that gets its title only later.
  await display.raise(`${TITLE} - Chromium`);
  return page;
}

test('[NEG-5] a share that is popped out and brought back moves on without a gap, and so does one of another window from then on', async ({
  openPeer,
  display,
}) => {
  const shared = await openMovingWindow(display, RED);
  const ann = await openPeer('Ann', { browser: await display.launchBrowser({ captures: TITLE }) });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  const figure = bob.screenOf('Ann');
  await expectColour(figure, RED);
  await expectMovingPicture(figure);
  const frames = await watchFrames(figure);
  await expectMovingPicture(figure, 60);
  const usual = Math.min(USUAL_MS, await frames.longestGap());

  async function expectNoGap(what: string): Promise<void> {
    const longest = await frames.longestGap();
    const description = `${Math.round(longest)} ms, before ${Math.round(usual)} ms`;
    test.info().annotations.push({ type: `longest gap ${what}`, description });
    expect(longest, 'ms without a frame').toBeLessThan(usual + MORE_MS);
  }

  await test.step('to a window of its own, and back', async () => {
    await figure.hover();
    const opened = bob.page.waitForEvent('popup');
    await figure.getByRole('button', { name: 'Pop out' }).click();
    const popOut = await opened;
    await expectMovingPicture(popOut.getByRole('figure', { name: "Ann's screen", exact: true }));
    await expect(figure.locator('video')).toHaveCount(0);
    const closed = popOut.waitForEvent('close');
    await bob.button('Bring back').click();
    await closed;
    await expectMovingPicture(figure);
    await expectNoGap('out and back');
  });

  await test.step('from one window to another', async () => {
    await shared.evaluate(() => (document.title = 'Before'));
    await openMovingWindow(display, BLUE);
    await ann.swapShare();
    await expectColour(figure, BLUE);
    await expectMovingPicture(figure);
    await expectNoGap('to another window');
  });
});
