import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { get } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { afterEach, describe, expect, it } from 'vitest';
import { loadOrCreateCertificate } from '../net/certificate.ts';
import { LIMITS } from '../protocol/index.ts';
import { hubLimits } from './config.ts';
import { PATIENT, serveTestHub, type TestHub } from './testing/hub.ts';
import { connected, expectAlive, greet, RawClient } from './testing/raw-client.ts';
import { type EngineConnection, Traffic, type TrafficFault } from './traffic.ts';
import { MADE_UP_SEAL } from '../../tests/support/keys-of-names.ts';

let hub: TestHub;

describe('what one client can hold of a hub', { timeout: 15_000 }, () => {
  afterEach(() => hub.close());

  it.each(['greeted', 'silent'])(
    '[LIM-2] [LIM-3] a %s client that leaves the namespace loses the connection',
    async (kind) => {
      hub = await serveTestHub();
      const client = kind === 'greeted' ? (await greet(hub.url, 'Ann')).client : await connected(hub.url);
      client.sendFrames('41');
      await client.until(({ closedBy }) => closedBy);
      expect(hub.hub.counts().connections).toBe(0);
    },
  );

  it.each([
    ['opens the namespace several times at once', Array.from({ length: 3 }, () => '40')],
    ['floods before it opens the namespace', Array.from({ length: 300 }, () => '40/other,')],
  ])('[LIM-3] so does one that %s', async (_, frames) => {
    hub = await serveTestHub();
    const client = new RawClient(hub.url);
    client.socket.io.once('open', () => client.sendFrames(...frames));
    await client.until(({ closedBy }) => closedBy);
    await expectAlive(hub.url);
  });

  it('[LIM-2] 300 silent sockets keep nobody out for longer than the time-out', async () => {
    hub = await serveTestHub({ helloTimeoutMs: 1_000, connections: 50 });
    const { port } = hub;
    const silent = Array.from({ length: 300 }, () => connect(port, '127.0.0.1'));
    await Promise.all(silent.map((socket) => once(socket, 'connect')));
    for (const socket of silent) {
      socket.on('error', () => socket.destroy());
      socket.write(
        `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\n` +
          'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      );
    }
    await expect.poll(() => hub.log.some((event) => event.event === 'handshake-refused'), PATIENT).toBe(true);
    expect(hub.hub.counts().connections).toBeLessThanOrEqual(50 + 16);
    await expect.poll(() => hub.hub.counts().connections, PATIENT).toBe(0);
    await expectAlive(hub.url);
    for (const socket of silent) socket.destroy();
  });

  it('[LIM-7] silent TCP connections do not keep a TLS hub busy for longer than the time-out', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'earshot-tls-'));
    const tls = await loadOrCreateCertificate({ dir });
    hub = await serveTestHub({ helloTimeoutMs: 500, connections: 1 }, { tls });
    // As many as the HTTP server takes at all, with some to spare.
    const silent = Array.from({ length: 300 }, () => connect(hub.port, '127.0.0.1'));
    for (const socket of silent) socket.on('error', () => socket.destroy());
    await Promise.all(silent.map((socket) => once(socket, 'close')));
    const sent = get(`${hub.url}/healthz`, { ca: tls.cert, agent: false });
    const [response] = (await once(sent, 'response')) as [{ statusCode: number; resume(): void }];
    expect(response.statusCode).toBe(200);
    response.resume();
    rmSync(dir, { recursive: true });
  });

  it('[LIM-3] too many messages are rate-limited, a flood is cut off', async () => {
    hub = await serveTestHub({ burstMessages: 20, messagesPerSecond: 1 });
    const { client } = await greet(hub.url, 'Ann');
    const answers = await Promise.all(Array.from({ length: 25 }, () => client.send('leave', {})));
    expect(answers.at(-1)).toMatchObject({ code: 'rate-limited' });
    for (let count = 0; count < 50; count += 1) client.socket.emit('leave', {});
    expect(await client.next('closing')).toEqual({ reason: 'flooding' });
    await expectAlive(hub.url);
  });

  it('[LIM-3] so are too many bytes', async () => {
    hub = await serveTestHub({ bytesPerSecond: 50_000 });
    const { client } = await greet(hub.url, 'Ann');
    const big = () => client.send('leave', { x: 'x'.repeat(40_000) });
    expect(await Promise.all([big(), big()])).toMatchObject([{ code: 'bad-request' }, { code: 'rate-limited' }]);
    client.socket.emit('leave', { x: 'x'.repeat(60_000) });
    expect(await client.next('closing')).toEqual({ reason: 'flooding' });
  });

  it('[LIM-6] a client that does not read is dropped', async () => {
    hub = await serveTestHub({
      sendQueueBytes: 200_000,
      messagesPerSecond: 100_000,
      burstMessages: 100_000,
      bytesPerSecond: 1e9,
    });
    const [ann, bob] = await Promise.all([greet(hub.url, 'Ann'), greet(hub.url, 'Bob')]);
    for (const { client, visit } of [ann, bob]) await client.ask('join', { code: 'team', visit });
    bob.client.stopReading();
    const body = {
      kind: 'description',
      negotiation: 0,
      description: { type: 'offer', sdp: 'x'.repeat(LIMITS.sdpLength) },
      ...MADE_UP_SEAL,
    };
    const message = { to: bob.peerId, signal: { visit: ann.visit, toVisit: bob.visit, epoch: 0, body } };
    await expect.poll(async () => (await ann.client.send('signal', message)).ok, PATIENT).toBe(false);
    expect(hub.log).toContainEqual({ event: 'dropped', peerId: bob.peerId, reason: 'too-slow' });
    await expectAlive(hub.url);
  });
});

it('[LIM-6] what waits for a client that does not read is counted wherever it waits', { timeout: 15_000 }, async () => {
  const limits = hubLimits({ sendQueueBytes: 1_000_000 });
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const io = new Server(server, { transports: ['websocket'] });
  const opened = once(io.engine, 'connection');
  const client = new RawClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [connection] = (await opened) as [EngineConnection];
  await client.until(({ socket }) => socket.connected);
  const faults: TrafficFault[] = [];
  new Traffic(connection, limits).onFault = (reason) => faults.push(reason);
  client.stopReading();

  const packet = 'x'.repeat(LIMITS.sdpLength);
  const held = () => connection.request.socket.writableLength + queue().length * packet.length;
  const queue = () => (connection as unknown as { writeBuffer: unknown[] }).writeBuffer;
  while (faults.length === 0) {
    // In bursts: Engine.IO hands the rest of one over as one batch.
    for (let count = 0; count < 8 && faults.length === 0; count += 1) connection.write(packet);
    await new Promise(setImmediate);
  }
  expect(faults).toEqual(['too-slow']);
  expect(Math.abs(held() - limits.sendQueueBytes)).toBeLessThan(2 * packet.length);
  connection.request.socket.destroy();
  await io.close();
});
