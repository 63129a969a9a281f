import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { test } from '../support/desktop-test.ts';
import type { DesktopApp } from '../support/electron/launch.ts';
import { recordPeerConnections, rtpStreams } from '../support/instrument.ts';
import { expectMovingPicture } from '../support/media.ts';
import { heapInMemory } from '../support/memory.ts';
import { expectAllConnected, type Peer } from '../support/peer.ts';
import { openSettings } from '../support/settings.ts';
import { median, summary } from './rounds.ts';
import { report } from './row.ts';

/** What the app may use while nobody needs it, part of a core. */
const IDLE_LIMIT = 0.01;
const IDLE_MS = 60_000;
const HIDDEN_MS = 30_000;
/** Of the tests' cameras. */
const CAMERA_FPS = 10;
/** How long a call may be gone after its computer woke up, ms. */
const WAKING_LIMIT_MS = 5_000;
/** A picture that stands for longer is gone, ms. */
const GAP_MS = 1_000;
/** How long after waking the pictures are watched: longer than the slowest recovery, ms. */
const WATCHED_MS = 15_000;
const VISITS = 200;
/** Over the first hundred visits V8 compiles what they run often, 1.5 MiB of it; with its compilers off the heap does not grow. */
const VISITS_BEFORE = 100;
/** The heap is read after each so many visits. */
const VISITS_BETWEEN = 50;

test('idle in the tray', async ({ openApp }, testInfo) => {
  const app = await openApp({ args: ['--hidden'] });
  await sleep(10_000);
  const before = app.cpuMs();
  await sleep(IDLE_MS);
  const used = (app.cpuMs() - before) / IDLE_MS;
  const percent = (part: number) => `${(part * 100).toFixed(2)} % of a core`;
  report(testInfo, {
    what: 'idle, window hidden, processor (floor: the limit)',
    product: percent(used),
    floor: percent(IDLE_LIMIT),
    ratio: used / IDLE_LIMIT,
    aim: '<= 1.00',
  });
});

test('call of two, window hidden', async ({ openAnnAndBob }, testInfo) => {
  const { bobsApp, ann, bob } = await openAnnAndBob();
  await bob.page.addInitScript(recordPeerConnections);
  await bob.page.reload();
  // It would be seen.
  await openSettings(bob.page, 'Calls');
  await bob.page.getByRole('switch', { name: 'Show the mini window by itself' }).uncheck();
  await bob.page.keyboard.press('Escape');
  await ann.joinRoom('bench');
  await bob.joinRoom('bench');
  await expectAllConnected([ann, bob]);
  await expectMovingPicture(bob.tile('Ann'));
  bobsApp.desktop.closeWindow();
  await sleep(10_000);
  const before = [await framesDecoded(bob.page), bobsApp.cpuMs()] as const;
  await sleep(HIDDEN_MS);
  const frames = (await framesDecoded(bob.page)) - before[0];
  const used = (bobsApp.cpuMs() - before[1]) / HIDDEN_MS;
  report(testInfo, {
    what: `call of two, window hidden: decoded in ${HIDDEN_MS / 1_000} s, and processor (floor: all that a camera gives)`,
    product: `${frames} frames, ${(used * 100).toFixed(1)} % of a core`,
    floor: `${(HIDDEN_MS / 1_000) * CAMERA_FPS} frames`,
    ratio: frames / ((HIDDEN_MS / 1_000) * CAMERA_FPS),
    aim: '<= 0.00',
  });
});

for (const { length, sleptMs, times } of [
  { length: '10 s', sleptMs: 10_000, times: 10 },
  { length: '5 min', sleptMs: 300_000, times: 3 },
]) {
  test(`waking after ${length}`, async ({ openAnnAndBob }, testInfo) => {
    test.setTimeout(60_000 + times * (sleptMs + WATCHED_MS + 30_000));
    const { annsApp, bobsApp, ann, bob } = await openAnnAndBob();
    await ann.joinRoom('bench');
    await bob.joinRoom('bench');
    const back: number[] = [];
    for (let time = 0; time < times; time += 1) {
      await expectAllConnected([ann, bob]);
      await Promise.all([expectMovingPicture(ann.tile('Bob')), expectMovingPicture(bob.tile('Ann'))]);
      // In turn who is host to the hub, and who is a guest of it.
      back.push(await wakingOf(time % 2 === 0 ? bobsApp : annsApp, [ann, bob], sleptMs));
    }
    report(testInfo, {
      what: `call of two after ${length} of sleep, until both pictures go on (floor: the limit)`,
      product: summary(back, 'ms'),
      floor: `${WAKING_LIMIT_MS} ms`,
      ratio: median(back) / WAKING_LIMIT_MS,
      aim: '<= 1.00',
    });
  });
}

test('joining and leaving', async ({ openAnnAndBob }, testInfo) => {
  test.setTimeout(1_800_000);
  const { ann, bob } = await openAnnAndBob();
  await ann.joinRoom('bench');
  const visit = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await bob.joinRoom('bench');
      await expectMovingPicture(bob.tile('Ann'), 1);
      await bob.leave();
    }
  };
  await visit(VISITS_BEFORE);
  const people = [
    { what: 'who visits a room', page: bob.page, heaps: [] as number[] },
    { what: 'who stays in it', page: ann.page, heaps: [] as number[] },
  ];
  const read = async () => {
    for (const { page, heaps } of people) heaps.push(await heapInMemory(page));
  };
  await read();
  for (let visits = 0; visits < VISITS; visits += VISITS_BETWEEN) {
    await visit(VISITS_BETWEEN);
    await read();
  }
  const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  for (const { what, heaps } of people) {
    const [before, after] = [heaps.at(0)!, heaps.at(-1)!];
    report(testInfo, {
      what: `memory of ${what}, after ${VISITS} visits (floor: before them; in brackets: every ${VISITS_BETWEEN})`,
      product: `${mebibytes(after)} MiB (${heaps.map(mebibytes).join(', ')})`,
      floor: `${mebibytes(before)} MiB`,
      ratio: after / before,
      aim: '<= 1.10',
    });
  }
});

/** Frames of others' pictures that a page has decoded so far. */
async function framesDecoded(page: Page): Promise<number> {
  const streams = await rtpStreams(page, 'inbound-rtp');
  return streams.reduce((frames, { framesDecoded: count = 0 }) => frames + count, 0);
}

/** Time from when the app wakes up until neither picture stands still any more, ms. */
async function wakingOf(app: DesktopApp, people: readonly [Peer, Peer], sleptMs: number): Promise<number> {
  app.sleep();
  await sleep(sleptMs);
  const gone = people.map(({ page }, index) => untilItGoesOn(page, people[1 - index]!.name));
  app.wake();
  return Math.max(...(await Promise.all(gone)));
}

/** Time from now until the last standstill of somebody's picture ends, ms; all the time that it is watched where it does not. */
function untilItGoesOn(page: Page, name: string): Promise<number> {
  return page.evaluate(
    async ({ label, gapMs, watchedMs }) => {
      const start = performance.now();
      const frames = [start];
      const watched = new WeakSet<HTMLVideoElement>();
      const watch = (video: HTMLVideoElement) => {
        watched.add(video);
        video.requestVideoFrameCallback(() => {
          frames.push(performance.now());
          watch(video);
        });
      };
      // A link that comes back may bring another element.
      const looking = setInterval(() => {
        const video = document.querySelector<HTMLVideoElement>(`figure[aria-label="${CSS.escape(label)}"] video`);
        if (video !== null && !watched.has(video)) watch(video);
      }, 50);
      await new Promise((resolve) => setTimeout(resolve, watchedMs));
      clearInterval(looking);
      const ends = [...frames, performance.now()];
      const last = ends.findLastIndex((at, index) => index > 0 && at - ends[index - 1]! >= gapMs);
      return (last === -1 ? (frames[1] ?? start + watchedMs) : ends[last]!) - start;
    },
    { label: name, gapMs: GAP_MS, watchedMs: WATCHED_MS },
  );
}
