import { afterEach, expect, it } from 'vitest';
import type { HubPeer } from './config.ts';
import { PATIENT, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet } from './testing/raw-client.ts';

let hub: TestHub;
afterEach(() => hub.close());

it('a hub tells whoever runs it who is there, and of which kind', async () => {
  hub = await serveTestHub({ resumeGraceMs: 200 });
  const told: (readonly HubPeer[])[] = [];
  const stop = hub.hub.onPeers((peers) => told.push(peers));
  const ann = await greet(hub.url, 'Ann');
  const bob = await greet(hub.url, 'Bob', { client: 'browser' });
  const [annsEntry, bobsEntry] = [
    { peerId: ann.peerId, client: 'app', features: [] },
    { peerId: bob.peerId, client: 'browser', features: [] },
  ];
  expect(told).toEqual([[annsEntry], [annsEntry, bobsEntry]]);
  expect(hub.hub.peers()).toEqual([annsEntry, bobsEntry]);

  ann.client.socket.disconnect();
  await expect.poll(() => told.at(-1), PATIENT).toEqual([bobsEntry]);
  bob.client.cut();
  await expect.poll(() => hub.hub.counts().connections, PATIENT).toBe(0);
  expect(hub.hub.peers()).toEqual([bobsEntry]);
  await expect.poll(() => told.at(-1), PATIENT).toEqual([]);

  const cat = await greet(hub.url, 'Cat');
  hub.moveTo('https://192.0.2.7:27474');
  expect(told.slice(-2)).toEqual([[{ peerId: cat.peerId, client: 'app', features: [] }], []]);

  stop();
  hub.moveTo(null);
  await greet(hub.url, 'Dan');
  expect(told).toHaveLength(6);
});
