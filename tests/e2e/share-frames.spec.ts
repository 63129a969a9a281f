import { shareScrollingText } from '../support/cheap-media.ts';
import { framesPerSecond } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

/** What a share of text has before it is known what a frame costs, frames/s. */
const USUAL = 20;

test('text that scrolls has more than its usual frames where they are encoded in no time; who shares it draws few of them', async ({
  openPeer,
}) => {
  const ann = await openPeer('Ann', { initScript: shareScrollingText });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  await expect.poll(() => framesPerSecond(bob.screenOf('Ann')), { timeout: 80_000 }).toBeGreaterThan(USUAL * 1.15);
  const preview = ann.page.getByRole('region', { name: 'What you share' });
  const drawn = await framesPerSecond(preview);
  expect(drawn).toBeGreaterThan(2);
  expect(drawn).toBeLessThan(USUAL / 2);
});
