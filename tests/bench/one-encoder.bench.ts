import { chromium, type BrowserServer } from '@playwright/test';
import { cheapCamera } from '../support/cheap-media.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { pixelsEncoded, wantOneEncoder } from '../support/encoders.ts';
import { HubProcess } from '../support/hub-process.ts';
import { expectMovingPicture } from '../support/media.ts';
import { allOf, Peer } from '../support/peer.ts';
import { cpuOfTree } from '../support/process-tree.ts';
import { test } from '../support/test.ts';
import { inTurn, median, summary } from './rounds.ts';
import { report } from './row.ts';

/** Each starts two browsers and up to eight pages. */
const ROUNDS = 3;
/** Links that are taken for slow while all pages load are fed again after ten seconds. */
const SETTLE_MS = 12_000;
const MEASURED_MS = 8_000;

/** What somebody's camera costs who only sends. */
interface SendingCost {
  /** A second. */
  pixels: number;
  /** Of one core. */
  cpu: number;
}

for (const viewers of [4, 7]) {
  for (const one of [true, false]) {
    const how = one ? 'one encoder for everybody' : 'an encoder a viewer';
    test(`sending a camera to ${viewers}, ${how}`, async ({}, testInfo) => {
      test.setTimeout(900_000);
      const { product, floor } = await inTurn(
        () => sendingTo(viewers, one),
        () => sendingTo(1, one),
        ROUNDS,
      );
      const rows = [
        { what: 'pixels encoded a second', unit: 'Mpx', of: ({ pixels }: SendingCost) => pixels / 1e6 },
        { what: 'sender’s processor', unit: 'cores', of: ({ cpu }: SendingCost) => cpu },
      ];
      for (const { what, unit, of } of rows) {
        const format = (value: number) => value.toFixed(2);
        report(testInfo, {
          what: `${what}, ${viewers} viewers against 1, ${how}`,
          product: summary(product.map(of), unit, format),
          floor: summary(floor.map(of), unit, format),
          ratio: median(product.map(of)) / median(floor.map(of)),
          aim: '<= 1.30',
        });
      }
    });
  }
}

/** Somebody with a camera of 640x480 in a browser of their own, and viewers with neither camera nor microphone. */
async function sendingTo(viewers: number, one: boolean): Promise<SendingCost> {
  const hub = await HubProcess.start();
  const servers: BrowserServer[] = [];
  const launch = async () => {
    const server = await chromium.launchServer(chromiumOptions(cheapCamera({ fps: 20 })));
    servers.push(server);
    return { pid: server.process().pid!, browser: await chromium.connect(server.wsEndpoint()) };
  };
  try {
    const [sending, viewing] = [await launch(), await launch()];
    const initScript = allOf([cameraOf640, ...(one ? [wantOneEncoder] : [])]);
    const ann = await Peer.open(sending.browser, hub.url, 'Ann', { picture: 'full', initScript });
    await ann.joinRoom('bench');
    for (let viewer = 1; viewer <= viewers; viewer += 1) {
      const peer = await Peer.open(viewing.browser, hub.url, `Viewer ${viewer}`, {
        without: ['videoinput', 'audioinput'],
      });
      await peer.joinRoom('bench');
      await expectMovingPicture(peer.tile('Ann'), 1);
    }
    await ann.page.waitForTimeout(SETTLE_MS);
    const [pixels, cpu, start] = [await pixelsEncoded(ann.page), cpuOfTree(sending.pid), performance.now()];
    await ann.page.waitForTimeout(MEASURED_MS);
    const seconds = (performance.now() - start) / 1_000;
    return {
      cpu: (cpuOfTree(sending.pid) - cpu) / 1_000 / seconds,
      pixels: ((await pixelsEncoded(ann.page)) - pixels) / seconds,
    };
  } finally {
    for (const server of servers) await server.close();
    await hub.kill();
  }
}

/** Runs in the page before its own scripts. */
function cameraOf640(): void {
  const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = (constraints = {}) =>
    getUserMedia(constraints.video ? { ...constraints, video: { width: 640, height: 480 } } : constraints);
}
