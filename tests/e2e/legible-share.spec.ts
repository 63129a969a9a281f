import { writeFileSync } from 'node:fs';
import { SCREEN } from '../support/display.ts';
import { likeness, pictureOfText, seenAfter, TEXT_SIZE, WORDS_SHOWN, wordsRead } from '../support/legibility.ts';
import { expectMovingPicture } from '../support/media.ts';
import { expectAllConnected } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';

/** Beside the browser's own window, px. */
const LEFT = 915;
/** What a still picture has to be exact after, ms. */
const EXACT_AFTER_MS = 300;

test('text of 9 px can be read 300 ms after it is there, beside a window in which pictures move', async ({
  openPeer,
  display,
}, testInfo) => {
  const ann = await openPeer('Ann', {
    browser: await display.launchBrowser({ captures: 'Entire screen' }),
    screen: SCREEN,
  });
  const bob = await openPeer('Bob');
  await ann.joinRoom('team');
  await bob.joinRoom('team');
  await expectAllConnected([ann, bob]);
  await ann.control('Share screen').click();
  await expectMovingPicture(bob.screenOf('Ann'), 1);

  const [shown, received] = ['shown.png', 'received.png'].map((name) => testInfo.outputPath(name)) as [string, string];
  writeFileSync(shown, await pictureOfText(bob.page.context()));
  const { width, height } = TEXT_SIZE;
  await display.show(shown, { title: 'Text', geometry: `${width}x${height}+${LEFT}+40` });
  const seen = await seenAfter(bob.screenOf('Ann').locator('video'), LEFT, EXACT_AFTER_MS);
  writeFileSync(received, seen);
  // Measured are 37 to 41.
  expect(likeness(shown, received), 'dB').toBeGreaterThan(32);
  expect(wordsRead(seen), `of ${WORDS_SHOWN} words`).toBeGreaterThan(WORDS_SHOWN * 0.85);
});
