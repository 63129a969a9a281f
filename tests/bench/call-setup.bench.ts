import { expect, test } from '../support/test.ts';
import { bareCall } from './bare-call.ts';
import { firstFrameAt, forgetFirstFrames, recordFirstFrames } from './first-frames.ts';
import { median, report } from './row.ts';

/** One join each, and one before: within the ten a minute that the hub takes from one address. */
const ROUNDS = 7;

test('call set-up', async ({ openPeer, browser, hubUrl }, testInfo) => {
  const floorPage = await browser.newPage({ permissions: ['camera', 'microphone'] });
  await floorPage.goto(`${hubUrl}/healthz`);
  const ann = await openPeer('Ann', { initScript: recordFirstFrames });
  const bob = await openPeer('Bob', { initScript: recordFirstFrames });
  await ann.joinRoom('bench');

  const floors: number[] = [];
  const calls: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(await floorPage.evaluate(bareCall));
    await Promise.all([forgetFirstFrames(ann.page), forgetFirstFrames(bob.page)]);
    await bob.joinRoom('bench');
    const frames = await Promise.all([firstFrameAt(ann.page, 'Bob'), firstFrameAt(bob.page, 'Ann')]);
    calls.push(Math.max(...frames) - (await bob.page.evaluate(() => window.clickedAt)));
    await bob.leave();
    await expect(ann.tile('Bob')).toBeHidden();
  }

  const [product, floor] = [median(calls), median(floors)];
  report(testInfo, {
    what: 'call set-up, join to first frame on both sides',
    product: `${product.toFixed(0)} ms`,
    floor: `${floor.toFixed(0)} ms`,
    ratio: product / floor,
    aim: '<= 1.50',
  });
});
