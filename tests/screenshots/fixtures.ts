import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { createServer } from 'vite';
import { addressFile } from '../lan/rig/app.ts';
import type { LanHost } from '../lan/rig/host.ts';
import { chromiumOptions } from '../support/chromium.ts';
import type { Display } from '../support/display.ts';
import { CACHE } from '../support/paths.ts';
import { Peer } from '../support/peer.ts';
import { test as base } from '../support/test.ts';
import { silenceFile } from '../support/voice.ts';

export { expect } from '../support/test.ts';

/** Who is in the pictures; the number is what their camera's picture is drawn from. */
export const MARA: Person = { name: 'Mara Lindqvist', hue: 168 };
export const TOMAS: Person = { name: 'Tomás Rivera', hue: 215 };
export const AIKO: Person = { name: 'Aiko Tanaka', hue: 262 };
export const BEN: Person = { name: 'Ben Okafor', hue: 309 };

interface Person {
  name: string;
  hue: number;
}

interface OpenOptions {
  /** Says nothing; others speak. */
  silent?: boolean;
  /** Opens the app on a display, where a share takes the window of this title. */
  shares?: { from: Display; title: string };
  /** Opens the app that runs on this computer of a LAN. */
  at?: LanHost;
}

interface Fixtures {
  /** A folder that is gone afterwards. */
  folder: string;
  /** Address of the folder pages/. */
  pagesUrl: string;
  /** Opens the app of a person, in a browser of their own: every browser has one camera file. */
  openPerson: (person: Person, options?: OpenOptions) => Promise<Peer>;
}

export const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'earshot-screenshots-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  pagesUrl: async ({}, use) => {
    const server = await createServer({
      configFile: false,
      root: join(import.meta.dirname, 'pages'),
      cacheDir: join(CACHE, 'vite'),
      logLevel: 'warn',
      server: { host: '127.0.0.1', port: 0, watch: null, hmr: false },
    });
    await server.listen();
    const address = server.httpServer?.address();
    if (!address || typeof address === 'string') throw new Error('the pages have no port');
    await use(`http://127.0.0.1:${address.port}`);
    await server.close();
  },
  openPerson: async ({ browser, folder, hubUrl, pagesUrl }, use) => {
    const opened: { peer: Peer; browser: Browser }[] = [];
    await use(async (person, options = {}) => {
      const file = join(folder, `${person.hue}.mjpeg`);
      await takePicture(browser, `${pagesUrl}/person.html?hue=${person.hue}`, file);
      const args = [`--use-file-for-fake-video-capture=${file}`];
      if (options.silent) args.push(`--use-file-for-fake-audio-capture=${silenceFile(CACHE)}`);
      const own = await launchBrowser(args, options);
      const url = options.at ? readFileSync(addressFile(options.at), 'utf8') : hubUrl;
      const peer = await Peer.open(own, url, person.name, { initScript: nameDevices });
      await peer.page.setViewportSize({ width: 1280, height: 800 });
      await peer.expectOnline();
      // Only where the keyboard is used is a focus ring to be seen.
      await peer.page.locator(':focus').blur();
      opened.push({ peer, browser: own });
      return peer;
    });
    await Promise.all(opened.map(({ peer }) => peer.close()));
    await Promise.all(opened.map(({ browser: own }) => own.close()));
  },
});

function launchBrowser(args: string[], { shares, at }: OpenOptions): Promise<Browser> {
  if (shares) return shares.from.launchBrowser({ captures: shares.title, args });
  return at ? at.launchBrowser(args) : chromium.launch(chromiumOptions(args));
}

/** Writes the camera's file: Motion JPEG is JPEG pictures one after the other, and somebody who sits still is one. */
async function takePicture(browser: Browser, url: string, file: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator('canvas[data-drawn]').screenshot({ path: file, type: 'jpeg', quality: 95 });
  await page.close();
}

/** Runs in the page before its own scripts: fake devices are called after their files, and no person's are. */
function nameDevices(): void {
  const names = { videoinput: 'Integrated camera', audioinput: 'Built-in microphone', audiooutput: 'Speakers' };
  Object.defineProperty(MediaDeviceInfo.prototype, 'label', {
    get(this: MediaDeviceInfo) {
      return names[this.kind];
    },
  });
}
