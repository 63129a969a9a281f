import { expect } from '@playwright/test';
import { cheapCamera } from '../support/cheap-media.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { expectMovingPicture, expectVoices } from '../support/media.ts';
import { Peer } from '../support/peer.ts';
import { test } from '../support/test.ts';

const PEOPLE = ['Ann', 'Bob', 'Cara', 'Dora', 'Eve', 'Finn', 'Gina', 'Hugo'];
/** One computer does here what eight do in such a call, 56 pictures each way: so they are few a second, and two people have a microphone. */
const FPS = 5;
const SPEAKERS = ['Ann', 'Hugo'];

test('a room of eight: on every page all pictures move, and all who speak are heard', async ({ playwright, hub }) => {
  test.setTimeout(300_000);
  const browser = await playwright.chromium.launch(chromiumOptions(cheapCamera({ fps: FPS })));
  try {
    const peers: Peer[] = [];
    for (const name of PEOPLE) {
      const without = SPEAKERS.includes(name) ? [] : ['audioinput' as const];
      const peer = await Peer.open(browser, hub.url, name, { without });
      // Small, and large enough for eight at once.
      await peer.page.setViewportSize({ width: 640, height: 480 });
      peers.push(peer);
    }
    for (const peer of peers) await peer.joinRoom('team');
    await expectAllTilesConnected(peers);
    for (const peer of peers) {
      const tiles = peers.map((other) => (peer === other ? peer.ownTile : peer.tile(other.name)));
      await Promise.all(tiles.map((tile) => expectMovingPicture(tile)));
      await expectVoices(peer.page, SPEAKERS.filter((name) => name !== peer.name).length);
    }
    await expectAllTilesConnected(peers);
  } finally {
    await browser.close();
  }
});

/** On every page at one moment. */
async function expectAllTilesConnected(peers: Peer[]): Promise<void> {
  const connected = () => Promise.all(peers.map(({ page }) => page.locator('[data-link="connected"]').count()));
  await expect.poll(connected, { timeout: 60_000 }).toEqual(peers.map(() => peers.length));
}
