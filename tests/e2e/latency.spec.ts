import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';
import { agesWhenSeen, shareTheTime } from '../support/stamped-share.ts';

/** The drawing itself is captured up to two of its frames late or early, ms. */
const TOLERANCE_MS = 60;

test('[NEG-11] the delay of a share that Call quality shows is how old the picture is', async ({ openPeer }) => {
  const ann = await openPeer('Ann', { initScript: shareTheTime });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  const video = bob.screenOf('Ann').locator('video');
  await expect(video).toBeVisible();
  await bob.page.getByRole('button', { name: /^Connection / }).click();
  const ages = await agesWhenSeen(video, 60);

  const delay = bob.page
    .getByRole('region', { name: 'Call quality' })
    .locator('div', { has: bob.page.locator('dt', { hasText: 'Screen’s delay' }) })
    .last();
  await expect(delay).toContainText('buffer');
  const values = (await delay.locator('dd span').allTextContents()).map((text) =>
    Number(/([\d.]+) ms/.exec(text)?.[1]),
  );
  const [shown = NaN, slow = NaN, ...stages] = values;
  const median = ages.toSorted((one, other) => one - other)[30]!;
  expect(Math.abs(shown - median), `shown ${shown} ms, seen ${median} ms`).toBeLessThan(TOLERANCE_MS);
  expect(slow).toBeGreaterThanOrEqual(shown);
  expect(Math.abs(stages.reduce((sum, stage) => sum + stage, 0) - shown)).toBeLessThan(3);
});
