import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { expect, it, vi } from 'vitest';
import { signerOf } from '../server/identity.ts';
import { GREETING, PATIENT, randomSecret } from '../server/testing/hub.ts';
import { createSignalingClient } from './client.ts';

const HELLO = { peerId: 'p'.repeat(22), iceServers: [], people: [], peopleAccess: 'open' };
type Answer = (answer: unknown) => void;

/** A hub that answers the profile on connections after the first, and notes how each ends. */
async function hubThatGoesDeaf(): Promise<{ url: string; ends: string[]; close: () => Promise<void> }> {
  const server = createServer();
  const io = new Server(server);
  const ends: string[] = [];
  let connections = 0;
  io.on('connection', (socket) => {
    connections += 1;
    const isDeaf = connections === 1;
    socket.on('features', (_, ack: Answer) => ack({ ok: true, data: GREETING }));
    socket.on('hello', (_, ack: Answer) => ack({ ok: true, data: HELLO }));
    socket.on('profile', (_, ack: Answer) => void (isDeaf || ack({ ok: true, data: {} })));
    socket.on('disconnect', (reason) => ends.push(reason));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ends, close: () => io.close() };
}

it('[RECOVER-4] finds out by asking that the hub does not hear it any more, and connects anew without a goodbye', async () => {
  const hub = await hubThatGoesDeaf();
  const client = createSignalingClient({ url: hub.url, signer: signerOf(randomSecret()), client: 'app' });
  const seen: string[] = [];
  client.onState(({ kind }) => seen.push(kind));
  client.start({ name: 'Ann', availability: 'available' });
  await expect.poll(() => seen, PATIENT).toEqual(['connecting', 'online']);
  client.checkNow();
  client.checkNow();
  await expect.poll(() => seen, PATIENT).toEqual(['connecting', 'online', 'offline', 'online']);
  expect(hub.ends).toEqual(['transport close']);

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const answered = client.request('profile', { name: 'Ann', availability: 'available' });
  client.checkNow();
  // What the hub answers comes in order: the check has its answer, too.
  await answered;
  await new Promise((resolve) => setImmediate(resolve));
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  expect(seen, 'a hub that answers is left alone').toHaveLength(4);
  client.stop();
  await hub.close();
});
