import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { cheapCamera } from '../support/cheap-media.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { Peer } from '../support/peer.ts';
import { test } from '../support/test.ts';
import { report } from './row.ts';

const PEOPLE = ['Ann', 'Bob', 'Cara', 'Dora', 'Eve', 'Finn', 'Gina', 'Hugo'];
/** Ends of links, of all pages together. */
const LINKS = PEOPLE.length * (PEOPLE.length - 1);
const FPS = 5;
/** How long all links may take from the first join on, and how long they are waited for, ms. */
const LIMIT_MS = 60_000;
const WAITED_MS = 120_000;
const LOOK_MS = 250;
/** How long pictures are watched: one that moves at all has some frames in it, ms. */
const WATCHED_MS = 10_000;

test('a room of eight', async ({ playwright, hub }, testInfo) => {
  test.setTimeout(WAITED_MS * 2);
  const browser = await playwright.chromium.launch(chromiumOptions(cheapCamera({ fps: FPS })));
  try {
    const peers: Peer[] = [];
    for (const name of PEOPLE) {
      const peer = await Peer.open(browser, hub.url, name);
      await peer.page.setViewportSize({ width: 640, height: 480 });
      peers.push(peer);
    }
    const sum = async (count: (page: Page) => Promise<number>) =>
      (await Promise.all(peers.map(({ page }) => count(page)))).reduce((one, other) => one + other);
    const start = performance.now();
    for (const peer of peers) await peer.joinRoom('bench');
    let connected = await sum(linksUp);
    while (connected < LINKS && performance.now() - start < WAITED_MS) {
      await sleep(LOOK_MS);
      connected = await sum(linksUp);
    }
    const tookMs = performance.now() - start;
    const moving = await sum(picturesThatMove);
    report(testInfo, {
      what: `eight pages, every microphone on: ${connected} of ${LINKS} links, from the first join on (floor: the limit)`,
      product: `${(tookMs / 1_000).toFixed(1)} s`,
      floor: `${LIMIT_MS / 1_000} s`,
      ratio: tookMs / LIMIT_MS,
      aim: '<= 1.00',
    });
    report(testInfo, {
      what: `pictures of others that move then, of cameras with ${FPS} frames/s (floor: all)`,
      product: `${moving}`,
      floor: `${LINKS}`,
      ratio: moving / LINKS,
      aim: '>= 1.00',
    });
  } finally {
    await browser.close();
  }
});

/** How many links to others are up. */
function linksUp(page: Page): Promise<number> {
  // The own tile counts as connected.
  return page.evaluate(() => document.querySelectorAll('[data-link="connected"]').length - 1);
}

/** Of how many others the picture moves. */
function picturesThatMove(page: Page): Promise<number> {
  return page.evaluate(async (watchedMs) => {
    const videos = [...document.querySelectorAll<HTMLVideoElement>('figure[data-link="connected"] video')];
    const frames = () => videos.map((video) => video.getVideoPlaybackQuality().totalVideoFrames);
    const before = frames();
    await new Promise((resolve) => setTimeout(resolve, watchedMs));
    const moved = frames().filter((count, index) => count > before[index]! + 1).length;
    // The own one is among them.
    return Math.max(0, moved - 1);
  }, WATCHED_MS);
}
