import { chromium, type Browser, type Page, type TestInfo } from '@playwright/test';
import { cheapCamera } from '../support/cheap-media.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { HubProcess } from '../support/hub-process.ts';
import { Peer } from '../support/peer.ts';
import { expect, test } from '../support/test.ts';
import { bareCall, type SetUp } from './bare-call.ts';
import { useCrypto } from './crypto-cost.ts';
import { firstFrame, forgetFirstFrames, recordFirstFrames } from './first-frames.ts';
import { inTurn, median, summary, type Rounds } from './rounds.ts';
import { report } from './row.ts';

/** What the camera gives, px. */
const CAMERA_WIDTH = 1280;
/** As many that a difference of 5 % stands out of the spread. */
const BINDING_ROUNDS = 40;

/** How long it rings before it is accepted, ms. */
const RINGING_MS = 1_500;

test('call set-up', async ({}, testInfo) => {
  const { product, floor } = await inTurn(callOfTheProduct, callOfNobody);
  reportSetUp(testInfo, 'join', { product, floor }, '<= 1.50');
});

test('accepting a call', async ({}, testInfo) => {
  const { product, floor } = await inTurn(ringingOfTheProduct, callOfNobody);
  reportSetUp(testInfo, 'Accept after 1.5 s of ringing', { product, floor }, '<= 0.80');
});

test('binding a call to its two keys', async ({}, testInfo) => {
  const { product, floor } = await betweenTwo(async (ann, bob) => {
    await ann.joinRoom('bench');
    const join = async (crypto: 'real' | 'free') => {
      for (const { page } of [ann, bob]) await page.evaluate(useCrypto, crypto);
      const { ms } = await timed(bob, ann, () => bob.joinRoom('bench'));
      await bob.leave();
      await expect(ann.tile('Bob')).toBeHidden();
      return ms;
    };
    await join('real');
    return inTurn(
      () => join('real'),
      () => join('free'),
      BINDING_ROUNDS,
    );
  });
  report(testInfo, {
    what: 'call set-up, with signatures and with such as cost nothing',
    product: summary(product, 'ms'),
    floor: summary(floor, 'ms'),
    ratio: median(product) / median(floor),
    aim: '<= 1.05',
  });
});

/** Two lines: how long it took to both pictures, and how wide the narrower one was. */
function reportSetUp(testInfo: TestInfo, what: string, { product, floor }: Rounds<SetUp>, aim: string): void {
  const ms = (calls: SetUp[]) => calls.map((call) => call.ms);
  const widths = (calls: SetUp[]) => calls.map(({ width }) => width);
  report(testInfo, {
    what: `${what}, to first frame on both sides`,
    product: summary(ms(product), 'ms'),
    floor: summary(ms(floor), 'ms'),
    ratio: median(ms(product)) / median(ms(floor)),
    aim,
  });
  report(testInfo, {
    what: `${what}, width of the narrower first frame (ratio: to the camera's)`,
    product: summary(widths(product), 'px'),
    floor: summary(widths(floor), 'px'),
    ratio: median(widths(product)) / CAMERA_WIDTH,
    aim: '>= 0.75',
  });
}

/** From the click that joins. */
function callOfTheProduct(): Promise<SetUp> {
  return betweenTwo(async (ann, bob) => {
    await ann.joinRoom('bench');
    const join = () => timed(bob, ann, () => bob.joinRoom('bench'));
    // Once before, as the floor: the browser's codecs and what draws are loaded then.
    await join();
    await bob.leave();
    await expect(ann.tile('Bob')).toBeHidden();
    return join();
  });
}

/** From the click that accepts. */
function ringingOfTheProduct(): Promise<SetUp> {
  return betweenTwo(async (ann, bob) => {
    const accept = async () => {
      await ann.call(bob);
      await expect(ann.ringingOf('Bob')).toBeVisible();
      await bob.page.waitForTimeout(RINGING_MS);
      return timed(bob, ann, () => bob.accept());
    };
    await accept();
    for (const person of [ann, bob]) await person.leave();
    return accept();
  });
}

/** Two people's pages on one hub, in a browser of their own. */
async function betweenTwo<T>(measure: (ann: Peer, bob: Peer) => Promise<T>): Promise<T> {
  const hub = await HubProcess.start();
  try {
    return await inBrowser(async (browser) => {
      const open = (name: string) =>
        Peer.open(browser, hub.url, name, { picture: 'full', initScript: recordFirstFrames });
      return measure(await open('Ann'), await open('Bob'));
    });
  } finally {
    await hub.kill();
  }
}

/** From the newcomer's click, which `enter` makes. */
async function timed(newcomer: Peer, present: Peer, enter: () => Promise<void>): Promise<SetUp> {
  await Promise.all([newcomer, present].map(({ page }) => forgetFirstFrames(page)));
  await enter();
  const frames = await Promise.all([firstFrame(present.page, newcomer.name), firstFrame(newcomer.page, present.name)]);
  const clickedAt = await newcomer.page.evaluate(() => window.clickedAt);
  return {
    ms: Math.max(...frames.map(({ at }) => at)) - clickedAt,
    width: Math.min(...frames.map(({ width }) => width)),
  };
}

/** Two connections of an empty page in a browser of its own, with nothing of the product running. */
function callOfNobody(): Promise<SetUp> {
  return inBrowser(async (browser) => {
    const page = await emptyPage(await browser.newPage({ permissions: ['camera', 'microphone'] }));
    await page.evaluate(bareCall);
    return page.evaluate(bareCall);
  });
}

/** Measures in a browser that is gone afterwards. */
async function inBrowser<T>(measure: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(chromiumOptions(cheapCamera({ fps: 20 })));
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

/** An empty page that may use the devices, as only one of a secure origin may. */
async function emptyPage(page: Page): Promise<Page> {
  await page.route('http://localhost/', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('http://localhost/');
  return page;
}
