import { serveHub } from '../../signaling/server/serve.ts';
import { expect, test as base } from '../support/test.ts';
import { RENDERER } from '../support/paths.ts';

// A hub that rings for two seconds instead of 45.
const test = base.extend({
  hubUrl: async ({}, use) => {
    const hub = await serveHub({
      port: 0,
      host: '127.0.0.1',
      tls: null,
      staticRoot: RENDERER,
      ice: () => ({ servers: [], turn: null }),
      hostNames: [],
      limits: { ringMs: 2_000 },
      log: () => {},
    });
    await use(hub.url);
    await hub.close();
  },
});

test('[RING-5] a call that nobody answers ends, and was missed', async ({ openPeer }) => {
  const ann = await openPeer('Ann');
  const bob = await openPeer('Bob');
  await ann.call(bob);
  await expect(bob.incomingCall).toBeVisible();
  await expect(ann.notice('Bob did not answer')).toBeVisible();
  await expect(bob.incomingCall).toBeHidden();
  await expect(bob.notice('You missed a call from Ann')).toBeVisible();
  await ann.expectInLobby();
});
