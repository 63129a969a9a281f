import { expect } from '@playwright/test';
import { cheapCamera } from '../support/cheap-media.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { encodedPictures, receivedPictures, wantOneEncoder } from '../support/encoders.ts';
import { expectMovingPicture } from '../support/media.ts';
import { Peer } from '../support/peer.ts';
import { test } from '../support/test.ts';

/** A link that was taken for slow while all pages loaded is fed again after ten seconds. */
const BACK_MS = 25_000;

test('one encoder feeds a room in which nobody else has that: all get a wide picture that moves, also who comes last', async ({
  playwright,
  hub,
}) => {
  test.setTimeout(90_000);
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
    await expect.poll(() => encodedPictures(ann.page), { timeout: BACK_MS }).toEqual({ large: 1, tiny: 3 });
    for (const { page } of viewers) await expect.poll(() => receivedPictures(page, 640)).toBe(1);
    await Promise.all(viewers.map((viewer) => expectMovingPicture(viewer.tile('Ann'))));
  } finally {
    await browser.close();
  }
});
