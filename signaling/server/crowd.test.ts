import { once } from 'node:events';
import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LIMITS } from '../protocol/index.ts';
import { handshakeLimit } from './places.ts';
import { PATIENT, randomSecret, serveTestHub, type TestHub } from './testing/hub.ts';
import { RawClient } from './testing/raw-client.ts';

/** The whole of 127.0.0.0/8 is this computer, so that one can seem to be several. */
const GREEDY = '127.0.0.9';
const NEWCOMER = '127.0.0.2';

describe('one address that takes all there is', { timeout: 60_000 }, () => {
  let hub: TestHub;
  const sockets: Socket[] = [];
  const clients: RawClient[] = [];

  beforeEach(async () => {
    hub = await serveTestHub();
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    for (const { socket } of clients.splice(0)) socket.disconnect();
    await hub.close();
  });

  async function hello(from: string, name: string) {
    // Engine.IO hands it on to the WebSocket; its types are those of browsers.
    const client = new RawClient(hub.url, { localAddress: from } as object);
    clients.push(client);
    await client.until(({ socket, closedBy }) => socket.connected || closedBy);
    return client.hello(randomSecret(), { name, client: 'browser' });
  }

  async function pageFrom(localAddress: string): Promise<number | undefined> {
    const request = get({ host: '127.0.0.1', port: hub.port, path: '/healthz', localAddress });
    const [response] = (await once(request, 'response')) as [{ statusCode?: number; resume(): void }];
    response.resume();
    return response.statusCode;
  }

  it('[LIM-11] with every place: a newcomer from elsewhere gets one of them, another of its own does not', async () => {
    for (let count = 0; count < LIMITS.connections; count += 1) {
      expect(await hello(GREEDY, `Greedy ${count}`)).toMatchObject({ ok: true });
    }
    expect(await hello(GREEDY, 'Greedy again')).toMatchObject({ code: 'hub-full' });
    expect(await hello(NEWCOMER, 'Ann')).toMatchObject({ ok: true });
    expect(hub.hub.counts().peers).toBe(LIMITS.connections);
    expect(clients[0]?.got('closing')).toEqual([{ reason: 'flooding' }]);
    expect(await pageFrom(NEWCOMER)).toBe(200);
  });

  it('[LIM-11] with every socket: the page and a place are there for a newcomer from elsewhere', async () => {
    for (let count = 0; count < LIMITS.connections + 300; count += 1) {
      const socket = connect({ port: hub.port, host: '127.0.0.1', localAddress: GREEDY });
      socket.on('error', () => socket.destroy());
      sockets.push(socket);
    }
    await expect.poll(() => sockets.every(({ connecting }) => !connecting), PATIENT).toBe(true);
    expect(await pageFrom(NEWCOMER)).toBe(200);
    expect(await hello(NEWCOMER, 'Ann')).toMatchObject({ ok: true });
  });

  it('[LIM-11] opens no more WebSockets than it may', () => {
    const limit = handshakeLimit(true);
    const allowed = (address: string) =>
      Array.from({ length: 1_000 }, () => limit.tryTake(address, 0)).filter(Boolean).length;
    expect([allowed('10.0.0.9'), allowed('127.0.0.1')]).toEqual([LIMITS.handshakesPerMinute, 1_000]);
  });
});
