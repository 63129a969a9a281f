import { expect, type Browser } from '@playwright/test';
import { cheapCamera } from '../support/cheap-media.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { encodedPictures, firstPictureAfter, killFeed, receivedPictures, wantOneEncoder } from '../support/encoders.ts';
import { watchFrames } from '../support/frame-watch.ts';
import { setHidden } from '../support/hide-page.ts';
import { expectMovingPicture } from '../support/media.ts';
import { longestGaps, watchMediaGaps } from '../support/media-gaps.ts';
import { expectAllConnected, Peer, type PeerOptions } from '../support/peer.ts';
import { test as base } from '../support/test.ts';

/** A link that was taken for slow while all pages loaded is fed again after ten seconds. */
const BACK_MS = 25_000;
/** One that was so again, after twenty. */
const SETTLED_MS = 45_000;
/** A picture that stands still for less looks as if it moved, ms. */
const UNSEEN_MS = 200;

/** A browser of the test's own, whose cameras give 20 pictures a second: gaps are known to within 50 ms. */
const test = base.extend<{ fluent: Browser }>({
  fluent: async ({ playwright }, use) => {
    const browser = await playwright.chromium.launch(chromiumOptions(cheapCamera({ fps: 20 })));
    await use(browser);
    await browser.close();
  },
});

/** Waits until one encoder feeds so many. */
async function expectFed({ page }: Peer, count: number): Promise<void> {
  await expect.poll(() => encodedPictures(page), { timeout: BACK_MS }).toEqual({ large: 1, tiny: count });
}

test('one encoder feeds a room in which nobody else has that: all get a wide picture that moves, also who comes last', async ({
  playwright,
  hub,
}) => {
  const browser = await playwright.chromium.launch(chromiumOptions(cheapCamera({ fps: 5 })));
  try {
    const ann = await Peer.open(browser, hub.url, 'Ann', { picture: 'full', initScript: wantOneEncoder });
    await ann.joinRoom('team');
    const viewers: Peer[] = [];
    for (const name of ['Bob', 'Cara', 'Dora']) {
      const viewer = await Peer.open(browser, hub.url, name, { without: ['videoinput', 'audioinput'] });
      await viewer.joinRoom('team');
      await expectMovingPicture(viewer.tile('Ann'), 1);
      viewers.push(viewer);
    }
    await expectFed(ann, 3);
    for (const { page } of viewers) await expect.poll(() => receivedPictures(page, 640)).toBe(1);
    await Promise.all(viewers.map((viewer) => expectMovingPicture(viewer.tile('Ann'))));
  } finally {
    await browser.close();
  }
});

test('what feeds a room dies: all pictures go on, fed by one encoder again; and by each link’s own when that dies too', async ({
  openPeer,
}) => {
  const people: Peer[] = [];
  for (const name of ['Ann', 'Bob', 'Cara']) {
    const peer = await openPeer(name, { initScript: wantOneEncoder });
    await peer.joinRoom('team');
    people.push(peer);
  }
  await expectAllConnected(people);
  const [ann, ...viewers] = people as [Peer, ...Peer[]];
  await expectFed(ann, 2);
  const pages = viewers.map(({ page }) => page);

  /** The picture of Ann's that stood still longest, ms. */
  async function gapUntil(hasEnded: () => Promise<unknown>): Promise<number> {
    for (const page of pages) await watchMediaGaps(page, [ann.name]);
    await hasEnded();
    await Promise.all(viewers.map((viewer) => expectMovingPicture(viewer.tile(ann.name))));
    return (await longestGaps(pages)).video;
  }
  const again = await gapUntil(() => Promise.all([ann.page.waitForEvent('worker'), killFeed(ann.page)]));
  await expectFed(ann, 2);
  const own = await gapUntil(async () => {
    await killFeed(ann.page);
    await expect.poll(() => encodedPictures(ann.page), { timeout: BACK_MS }).toEqual({ large: 2, tiny: 0 });
  });
  for (const gap of [again, own]) expect(gap, 'ms without a picture').toBeLessThan(2_000);
  await expectAllConnected(people);
});

test('who comes to a room that is fed has a picture 300 ms after they are connected', async ({ fluent, openPeer }) => {
  const ann = await openPeer('Ann', { browser: fluent, initScript: wantOneEncoder });
  await ann.joinRoom('team');
  for (const name of ['Bob', 'Cara']) {
    const viewer = await openPeer(name, { browser: fluent, without: ['videoinput', 'audioinput'] });
    await viewer.joinRoom('team');
  }
  await expectFed(ann, 2);
  const times: number[] = [];
  for (const name of ['Dora', 'Eve', 'Finn']) {
    const newcomer = await openPeer(name, { browser: fluent, without: ['videoinput', 'audioinput'] });
    const first = firstPictureAfter(newcomer.page);
    await newcomer.joinRoom('team');
    times.push(await first);
    await newcomer.leave();
  }
  expect(times.sort((one, other) => one - other)[1], 'ms, median').toBeLessThan(300);
});

test('nobody sees that a link goes from the encoder for everybody to its own, or back', async ({
  fluent,
  openPeer,
}) => {
  test.setTimeout(150_000);
  const onlySees: PeerOptions = { browser: fluent, without: ['videoinput', 'audioinput'] };
  const ann = await openPeer('Ann', { browser: fluent, picture: 'full', initScript: wantOneEncoder });
  const [bob, cara, tim] = [
    await openPeer('Bob', onlySees),
    await openPeer('Cara', onlySees),
    await openPeer('Tim', onlySees),
  ];
  // Whose thumbnail has an encoder of its own all the time: what he misses too is this computer's doing.
  await tim.page.setViewportSize({ width: 360, height: 240 });
  for (const peer of [ann, bob, cara, tim]) await peer.joinRoom('team');
  for (const viewer of [bob, cara, tim]) await expectMovingPicture(viewer.tile('Ann'), 1);
  const encoded = (large: number, tiny: number) =>
    expect.poll(() => encodedPictures(ann.page), { timeout: SETTLED_MS }).toEqual({ large, tiny });
  // One for Bob and Cara, one for Tim.
  await encoded(2, 2);

  for (let times = 0; times < 3; times += 1) {
    for (const hidden of [true, false]) {
      const [switched, steady] = [await watchFrames(bob.tile('Ann')), await watchFrames(tim.tile('Ann'))];
      // With one viewer nobody is fed.
      await setHidden(cara.page, hidden);
      await encoded(2, hidden ? 0 : 2);
      await expectMovingPicture(bob.tile('Ann'), 10);
      const [gap, usual] = [await switched.longestGap(), await steady.longestGap()];
      expect(gap, 'ms without a new picture').toBeLessThan(Math.max(UNSEEN_MS, usual));
    }
  }
});

test('in one room with people who do not want it and with a browser that cannot, all see all', async ({ openPeer }) => {
  const people = [
    await openPeer('Ann', { initScript: wantOneEncoder }),
    await openPeer('Bob', { initScript: wantOneEncoderInVain }),
    await openPeer('Cara'),
  ];
  for (const peer of people) await peer.joinRoom('team');
  await expectAllConnected(people);
  const [ann, ...others] = people as [Peer, ...Peer[]];
  await expectFed(ann, 2);
  for (const { page } of others) await expect.poll(() => encodedPictures(page)).toEqual({ large: 2, tiny: 0 });
  for (const peer of people) {
    for (const other of people.filter((one) => one !== peer)) await expectMovingPicture(peer.tile(other.name));
  }
});

/** Runs in the page before its own scripts: the person wants it, and the browser gives no encoded frames away. */
function wantOneEncoderInVain(): void {
  localStorage.setItem('earshot.preferences', JSON.stringify({ oneEncoder: true }));
  delete (RTCRtpSender.prototype as { createEncodedStreams?: unknown }).createEncodedStreams;
}
