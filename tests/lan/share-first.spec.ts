import { setTimeout as delay } from 'node:timers/promises';
import type { Locator } from '@playwright/test';
import { shareScrollingText } from '../support/cheap-media.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { openPeople } from './person.ts';
import { expect, test } from './test.ts';

/** Enough for a share of text that scrolls, and for little else, kbit/s. */
const NARROW_KBIT = 600;
/** What the share gives, frames/s. */
const GIVEN = 20;
const WATCHED_S = 5;

test('on a narrow way somebody’s camera steps down beside their share, which keeps its frames, and grows again after', async ({
  lan,
  report,
}) => {
  test.setTimeout(180_000);
  const [anns, bobs] = await openPeople(lan, ['Ann', 'Bob']);
  const ann = await Peer.open(anns.browser, anns.app.url, 'Ann 2', {
    picture: 'full',
    initScript: shareScrollingText,
  });
  const bob = await Peer.open(bobs.browser, bobs.app.url, 'Bob 2');
  for (const peer of [ann, bob]) {
    await peer.expectOnline();
    await peer.joinRoom('team');
  }
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  const [camera, share] = [bob.tile(ann.name), bob.screenOf(ann.name)];
  await expect(share).toBeVisible();
  // Else Bob sees a thumbnail of Ann, which is small anyway.
  await bob.button('View').click();
  await bob.page.getByRole('menuitemradio', { name: 'Grid' }).click();
  await bob.page.keyboard.press('Escape');
  await expect.poll(() => linesOf(camera), { timeout: 20_000 }).toBeGreaterThan(180);

  anns.host.card.limitRate(NARROW_KBIT);
  const narrowAt = Date.now();
  await expect.poll(() => framesPerSecond(camera), { timeout: 60_000 }).toBeLessThan(6);
  report.time(`${NARROW_KBIT} kbit/s in a share`, 'until the camera has stepped down', Date.now() - narrowAt, {
    within: 40_000,
  });
  expect(await linesOf(camera)).toBeLessThanOrEqual(180);
  expect(await framesPerSecond(share), 'of the share').toBeGreaterThan(GIVEN * 0.75);

  anns.host.card.limitRate(null);
  await expect.poll(() => linesOf(camera), { timeout: 60_000 }).toBeGreaterThan(180);
  expect(await framesPerSecond(camera)).toBeGreaterThan(6);
});

/** Lines of a picture. */
function linesOf(figure: Locator): Promise<number> {
  return figure.locator('video').evaluate((video: HTMLVideoElement) => video.videoHeight);
}

/** How many frames of a picture are shown, over some seconds. */
async function framesPerSecond(figure: Locator): Promise<number> {
  const count = () =>
    figure.locator('video').evaluate((video: HTMLVideoElement) => video.getVideoPlaybackQuality().totalVideoFrames);
  const before = await count();
  await delay(WATCHED_S * 1_000);
  return ((await count()) - before) / WATCHED_S;
}
