import { expect } from '@playwright/test';
import { cheapCamera } from '../support/cheap-media.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { wantOneEncoder, encodedPictures, receivedPictures } from '../support/encoders.ts';
import { expectMovingPicture } from '../support/media.ts';
import { Peer } from '../support/peer.ts';
import { test } from '../support/test.ts';

test('one encoder feeds a room: all get a wide picture, also who comes last, and who has the feature off', async ({
  playwright,
  hub,
}) => {
  const browser = await playwright.chromium.launch(chromiumOptions(cheapCamera({ fps: 5 })));
  try {
    const ann = await Peer.open(browser, hub.url, 'Ann', { picture: 'full', initScript: wantOneEncoder });
    const others = await Promise.all(['Bob', 'Cara', 'Dora'].map((name) => Peer.open(browser, hub.url, name)));
    for (const peer of [ann, ...others]) await peer.joinRoom('team');
    for (const peer of others) await expectMovingPicture(peer.tile('Ann'));

    await test.step('every link but its encoder for everybody has one of next to nothing', async () => {
      await expect.poll(() => encodedPictures(ann.page)).toEqual({ large: 1, tiny: 3 });
      for (const { page } of others) await expect.poll(() => encodedPictures(page)).toMatchObject({ tiny: 0 });
    });
    for (const { page } of others) await expect.poll(() => receivedPictures(page, 640)).toBe(1);
  } finally {
    await browser.close();
  }
});
