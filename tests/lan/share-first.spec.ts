import { shareScrollingText } from '../support/cheap-media.ts';
import { framesPerSecond, linesOf } from '../support/media.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { openPeople } from './person.ts';
import { expect, test } from './test.ts';

/** Enough for a share of text that scrolls, and for little else, kbit/s. */
const NARROW_KBIT = 600;
/** What a share of text has where there is nothing to spare, frames/s. */
const USUAL = 20;

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
  await expect(
    ann.page.getByRole('status').filter({ hasText: 'Your camera is smaller while you share' }),
    'what she is told',
  ).toBeAttached();
  expect(await framesPerSecond(share), 'of the share').toBeGreaterThan(USUAL * 0.75);

  anns.host.card.limitRate(null);
  await expect.poll(() => linesOf(camera), { timeout: 60_000 }).toBeGreaterThan(180);
  expect(await framesPerSecond(camera)).toBeGreaterThan(6);
});
