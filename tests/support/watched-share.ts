import type { Browser } from '@playwright/test';
import { freePort, type OpenApp } from './desktop-test.ts';
import type { DesktopApp } from './electron/launch.ts';
import { expectAllConnected, Peer } from './peer.ts';

interface WatchedShare {
  /** Watches in the app, which is the hub. */
  bob: Peer;
  bobsApp: DesktopApp;
  /** Shares from a browser. */
  ann: Peer;
  /** Watches as a guest. */
  gina: Peer;
}

/** A share that is watched in the app and by a guest. @param initScript runs in Ann's page before its own scripts: what is shared there */
export async function watchedShare(openApp: OpenApp, browser: Browser, initScript: () => void): Promise<WatchedShare> {
  const port = await freePort();
  const hub = `https://127.0.0.1:${port}`;
  const bobsApp = await openApp({ args: ['--port', String(port)] });
  const bob = await Peer.inPage(bobsApp.page, 'Bob');
  const ann = await Peer.open(browser, hub, 'Ann', { initScript });
  const gina = await Peer.open(browser, hub, 'Gina');
  for (const peer of [bob, ann, gina]) await peer.joinRoom('team');
  await expectAllConnected([bob, ann, gina]);
  await ann.control('Share screen').click();
  return { bob, bobsApp, ann, gina };
}
