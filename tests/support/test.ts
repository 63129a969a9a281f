import { test as base } from '@playwright/test';
import { Display, ONE_MONITOR } from './display.ts';
import type { Monitor } from './electron/displays.ts';
import { HubProcess } from './hub-process.ts';
import { Lan } from '../lan/rig/lan.ts';
import { Peer, type PeerOptions } from './peer.ts';

export { expect } from '@playwright/test';

interface Fixtures {
  /** A hub of the test's own, on loopback. */
  hub: HubProcess;
  /** Address of the hub that peers use: the test's own one, unless a spec has another. */
  hubUrl: string;
  /** Opens the app of another person on that hub. */
  openPeer: (name: string, options?: PeerOptions) => Promise<Peer>;
  /** Of the display; a spec may have others. */
  monitors: readonly Monitor[];
  /** An X display to share from. */
  display: Display;
  /** A LAN of network namespaces. */
  lan: Lan;
  /** Nobody whom a test has opened is there when it is over, also where it fails. */
  nobodyLeft: void;
}

/**
 * Playwright's test with the parts of a call. Each is started where a test names it, and ended after it. (An empty
 * pattern says that a fixture needs no other: Playwright reads it.)
 */
export const test = base.extend<Fixtures>({
  nobodyLeft: [
    async ({}, use) => {
      await use();
      await Peer.closeAll();
    },
    { auto: true },
  ],
  hub: async ({}, use) => {
    const hub = await HubProcess.start();
    await use(hub);
    await hub.kill();
  },
  hubUrl: ({ hub }, use) => use(hub.url),
  openPeer: async ({ browser, hubUrl }, use) => {
    const peers: Peer[] = [];
    await use(async (name, options = {}) => {
      const peer = await Peer.open(options.browser ?? browser, hubUrl, name, options);
      peers.push(peer);
      return peer;
    });
    await Promise.all(peers.map((peer) => peer.close()));
  },
  monitors: [ONE_MONITOR, { option: true }],
  display: async ({ monitors }, use, testInfo) => {
    testInfo.skip(process.platform !== 'linux', 'needs Xvfb, which only Linux has');
    const display = await Display.open(monitors);
    await use(display);
    await display.close();
  },
  lan: async ({}, use, testInfo) => {
    testInfo.skip(
      process.getuid?.() !== 0 || process.platform !== 'linux',
      'needs Linux and root for network namespaces',
    );
    const lan = new Lan();
    await use(lan);
    await lan.close();
  },
});
