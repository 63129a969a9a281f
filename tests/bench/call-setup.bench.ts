import { chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../support/chromium.ts';
import { HubProcess } from '../support/hub-process.ts';
import { Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';
import { bareCall } from './bare-call.ts';
import { firstFrameAt, forgetFirstFrames, recordFirstFrames } from './first-frames.ts';
import { inTurn, median, summary } from './rounds.ts';
import { report } from './row.ts';

test('call set-up', async ({}, testInfo) => {
  const { product, floor } = await inTurn(callOfTheProduct, callOfNobody);
  report(testInfo, {
    what: 'call set-up, join to first frame on both sides',
    product: summary(product, 'ms'),
    floor: summary(floor, 'ms'),
    ratio: median(product) / median(floor),
    aim: '<= 1.50',
  });
});

/** Two people's pages on one hub, in a browser of their own. From the click that joins to the later first frame, ms. */
async function callOfTheProduct(): Promise<number> {
  const hub = await HubProcess.start();
  const browser = await chromium.launch(chromiumOptions());
  const open = (name: string) => Peer.open(browser, hub.url, name, { initScript: recordFirstFrames });
  const [ann, bob] = [await open('Ann'), await open('Bob')];
  await ann.joinRoom('bench');
  // Once before, as the floor: the browser's codecs and what draws are loaded then.
  await joinTimed(bob, ann);
  await bob.leave();
  await expect(ann.tile('Bob')).toBeHidden();
  const elapsed = await joinTimed(bob, ann);
  await browser.close();
  await hub.kill();
  return elapsed;
}

async function joinTimed(newcomer: Peer, present: Peer): Promise<number> {
  await Promise.all([newcomer, present].map(({ page }) => forgetFirstFrames(page)));
  await newcomer.joinRoom('bench');
  const frames = await Promise.all([
    firstFrameAt(present.page, newcomer.name),
    firstFrameAt(newcomer.page, present.name),
  ]);
  return Math.max(...frames) - (await newcomer.page.evaluate(() => window.clickedAt));
}

/** Two connections of an empty page in a browser of its own, with nothing of the product running. */
async function callOfNobody(): Promise<number> {
  const browser = await chromium.launch(chromiumOptions());
  const page = await emptyPage(await browser.newPage({ permissions: ['camera', 'microphone'] }));
  await page.evaluate(bareCall);
  const elapsed = await page.evaluate(bareCall);
  await browser.close();
  return elapsed;
}

/** An empty page that may use the devices, as only one of a secure origin may. */
async function emptyPage(page: Page): Promise<Page> {
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://localhost/');
  return page;
}
