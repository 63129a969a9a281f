import { SCREEN } from '../support/display.ts';
import { watchFrames } from '../support/frame-watch.ts';
import { descriptionsApplied } from '../support/instrument.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

async function choose(peer: Peer, option: string): Promise<void> {
  await peer.control('Share options').click();
  await peer.page.getByRole('menuitem', { name: /^Size and frames/ }).click();
  await peer.page.getByRole('menuitemradio', { name: option, exact: true }).click();
}

test('[SHARE-1] a running share is as large and moves as often as its sharer chooses, without a gap, a new capture or an offer', async ({
  openPeer,
  display,
}) => {
  const ann = await openPeer('Ann', {
    browser: await display.launchBrowser({ captures: 'Entire screen' }),
    // What moves on it is this window, in which both cameras give 10 frames/s.
    screen: SCREEN,
  });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  await expectMovingPicture(bob.screenOf('Ann'));
  const size = () =>
    bob
      .screenOf('Ann')
      .locator('video')
      .evaluate(({ videoWidth: width, videoHeight: height }: HTMLVideoElement) => ({ width, height }));
  await expect.poll(size).toEqual(SCREEN);
  const negotiated = await descriptionsApplied(ann.page);
  const frames = await watchFrames(bob.screenOf('Ann'));

  await choose(ann, '480p');
  await expect.poll(size).toEqual({ width: 768, height: 480 });
  await expect.poll(frames.rate, { message: 'frames/s as Earshot chooses' }).toBeGreaterThan(7);
  await choose(ann, '5');
  await expect.poll(frames.rate, { message: 'frames/s, with 5 chosen' }).toBeLessThanOrEqual(5.5);
  await choose(ann, '60');
  await expect.poll(frames.rate, { message: 'frames/s, with 60 chosen' }).toBeGreaterThan(7);
  await choose(ann, 'As it is');
  await expect.poll(size).toEqual(SCREEN);
  expect(await frames.longestGap(), 'ms without a frame').toBeLessThan(1_500);
  expect(await descriptionsApplied(ann.page)).toBe(negotiated);

  // It stays while she pauses, and for the next share.
  await choose(ann, '720p');
  await expect.poll(size).toEqual({ width: 1152, height: 720 });
  await ann.button('Pause').click();
  await expect(bob.screenOf('Ann').getByText('Ann has paused. This is the last picture.')).toBeVisible();
  await expect.poll(size).toEqual({ width: 1152, height: 720 });
  await ann.button('Go on').click();
  await ann.control('Stop sharing').click();
  await ann.control('Share screen').click();
  await expectMovingPicture(bob.screenOf('Ann'), 1);
  await expect.poll(size).toEqual({ width: 1152, height: 720 });
});
