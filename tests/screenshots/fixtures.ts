import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { createServer } from 'vite';
import { addressFile, LanApp } from '../lan/rig/app.ts';
import type { LanHost } from '../lan/rig/host.ts';
import type { Lan } from '../lan/rig/lan.ts';
import { capturing, type Display } from '../support/display.ts';
import { CACHE } from '../support/paths.ts';
import { expectAllConnected, Peer } from '../support/peer.ts';
import { expect, test as base } from '../support/test.ts';
import { silenceFile } from '../support/voice.ts';

export { expect };

/** Who is in the pictures; the number is what their camera's picture is drawn from. */
export const MARA: Person = { name: 'Mara Lindqvist', hue: 168 };
export const TOMAS: Person = { name: 'Tomás Rivera', hue: 215 };
export const AIKO: Person = { name: 'Aiko Tanaka', hue: 262 };
export const BEN: Person = { name: 'Ben Okafor', hue: 309 };

/** More colleagues, who are on the network and in no picture of a call. */
export const OTHERS: Person[] = [
  { name: 'Lena Vogt', hue: 20 },
  { name: 'Henrik Dahl', hue: 70 },
  { name: 'Priya Nair', hue: 120 },
  { name: 'Clara Moreau', hue: 340 },
  { name: 'Kofi Mensah', hue: 40 },
  { name: 'Ines Duarte', hue: 95 },
  { name: 'Jonas Keller', hue: 190 },
  { name: 'Yuki Sato', hue: 285 },
];

interface Person {
  name: string;
  hue: number;
}

interface OpenOptions {
  /** Says nothing; others speak. */
  silent?: boolean;
  /** Has the picture that their camera gives as their profile picture. */
  portrait?: boolean;
  /** Opens the app on a display, where a share takes the window of this title. */
  shares?: { from: Display; title: string };
  /** The computer, when it is more than one like the others. Its app runs. */
  at?: LanHost;
}

interface Fixtures {
  /** A folder that is gone afterwards. */
  folder: string;
  /** Address of the folder pages/. */
  pagesUrl: string;
  /** Opens the app of a person on a computer of their own: whoever comes to somebody else's hub is its guest. */
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
  openPerson: async ({ browser, folder, lan, pagesUrl }, use) => {
    const opened: Peer[] = [];
    await use(async (person, options = {}) => {
      const file = join(folder, `${person.hue}.mjpeg`);
      await takePicture(browser, `${pagesUrl}/person.html?hue=${person.hue}`, file);
      const args = [`--use-file-for-fake-video-capture=${file}`];
      if (options.silent) args.push(`--use-file-for-fake-audio-capture=${silenceFile(CACHE)}`);
      const host = options.at ?? (await newComputer(lan));
      const own = await launchBrowser(host, args, options);
      const peer = await Peer.open(own, readFileSync(addressFile(host), 'utf8'), person.name, {
        picture: 'full',
        initScript: nameDevices,
      });
      await peer.page.setViewportSize({ width: 1280, height: 800 });
      await peer.expectOnline();
      if (options.portrait) await choosePortrait(peer, file);
      // Only where the keyboard is used is a focus ring to be seen.
      await peer.page.locator(':focus').blur();
      opened.push(peer);
      return peer;
    });
    await Promise.all(opened.map((peer) => peer.close()));
  },
});

/** People who know each other are not marked as new. They end in their lobbies. */
export async function letMeet(peers: Peer[]): Promise<void> {
  for (const peer of peers) await peer.joinRoom('earlier');
  await expectAllConnected(peers);
  for (const peer of peers) await peer.leave();
  for (const peer of peers) {
    await peer.page.reload();
    await peer.expectOnline();
  }
}

/** @param file JPEG */
async function choosePortrait(peer: Peer, file: string): Promise<void> {
  await peer.button('Your profile picture').click();
  const dialog = peer.page.getByRole('dialog', { name: 'Your profile picture' });
  const picture = { name: 'me.jpg', mimeType: 'image/jpeg', buffer: readFileSync(file) };
  await dialog.locator('input[type="file"]').setInputFiles(picture);
  await expect(dialog.locator('img')).toBeVisible();
  await peer.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function newComputer(lan: Lan): Promise<LanHost> {
  const host = await lan.addHost();
  await LanApp.start(host);
  return host;
}

/** A browser of their own: every browser has one camera file. */
function launchBrowser(host: LanHost, args: string[], { shares }: OpenOptions): Promise<Browser> {
  if (!shares) return host.launchBrowser(args);
  return host.launchBrowser([...args, capturing(shares.title)], { display: shares.from.name });
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
