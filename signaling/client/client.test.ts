import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket as NetSocket } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, type Signer } from '../protocol/index.ts';
import { signerOf } from '../server/identity.ts';
import { GREETING, PATIENT, randomSecret, randomVisit, serveTestHub, type TestHub } from '../server/testing/hub.ts';
import { greet } from '../server/testing/raw-client.ts';
import { createSignalingClient } from './client.ts';
import type { Signaling, SignalingState } from './signaling.ts';

/** Nobody connects to it. */
const ELSEWHERE = 'https://192.0.2.7:27474';
const HELLO = { peerId: 'p'.repeat(22), iceServers: [], people: [], peopleAccess: 'open' };
const ANN = { name: 'Ann', availability: 'available' } as const;

const clients: Signaling[] = [];
const hubs: { close(): unknown }[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.stop();
  for (const hub of hubs.splice(0)) await hub.close();
});

function randomSigner(): Signer {
  return signerOf(randomSecret());
}

function clientOf(url: string, signer = randomSigner()): Signaling {
  const client = createSignalingClient({ url, signer, client: 'app' });
  clients.push(client);
  return client;
}

async function hubOn(port = 0): Promise<TestHub> {
  const hub = await serveTestHub({ resumeGraceMs: 200 }, { port });
  hubs.push(hub);
  return hub;
}

/** Resolves as soon as the client is in a state of this kind. */
function reached<K extends SignalingState['kind']>(
  client: Signaling,
  kind: K,
): Promise<Extract<SignalingState, { kind: K }>> {
  return new Promise((resolve) => {
    const check = (state: SignalingState) => {
      if (state.kind === kind) resolve(state as Extract<SignalingState, { kind: K }>);
    };
    client.onState(check);
    check(client.state);
  });
}

/** A server that speaks Socket.IO, and of the wire contract the first request. */
async function badHub(onConnection: (socket: Socket) => void): Promise<string> {
  const server = createServer();
  const io = new Server(server);
  io.on('connection', (socket) => {
    socket.on('features', (_: unknown, ack: (answer: unknown) => void) => ack({ ok: true, data: GREETING }));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  hubs.push(io);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the signaling client', { timeout: 15_000 }, () => {
  it('[HELLO-1] is online after hello, with who else is there', async () => {
    const hub = await hubOn();
    await greet(hub.url, 'Bob');
    const client = clientOf(hub.url);
    client.start(ANN);
    expect(client.state).toEqual({ kind: 'connecting' });
    expect(await reached(client, 'online')).toMatchObject({ hubId: hub.hub.hubId, people: [{ name: 'Bob' }] });
  });

  it('[LIM-1] waits at a full hub, and is let in once there is a place', async () => {
    const hub = await serveTestHub({ connections: 1 });
    hubs.push(hub);
    const [first, second] = [clientOf(hub.url), clientOf(hub.url)];
    first.start(ANN);
    await reached(first, 'online');
    second.start(ANN);
    expect(await reached(second, 'offline')).toMatchObject({ reason: 'hub-full' });
    first.stop();
    await reached(second, 'online');
  });

  it('[REQ-4] asks and hears only while it is online, and keeps nothing for later', async () => {
    const hub = await hubOn();
    const client = clientOf(hub.url);
    const join = () => client.request('join', { code: 'team', visit: randomVisit() });
    expect(await join()).toMatchObject({ code: 'offline' });
    client.start(ANN);
    expect(await join()).toMatchObject({ code: 'offline' });
    await reached(client, 'online');
    expect(hub.hub.counts().rooms).toBe(0);
    const heard: number[] = [];
    const off = client.on('roster', ({ members }) => heard.push(members.length));
    expect(await join()).toMatchObject({ ok: true, data: { roster: { code: 'team' } } });
    expect(heard).toEqual([1]);
    off();
    await client.request('leave', {});
    client.stop();
    expect(client.state).toEqual({ kind: 'idle' });
    expect(await join()).toMatchObject({ code: 'offline' });
  });

  it('takes a new profile by a second start', async () => {
    const hub = await hubOn();
    const client = clientOf(hub.url);
    client.start(ANN);
    client.start({ ...ANN, name: 'Anna' });
    await reached(client, 'online');
    const bob = await greet(hub.url, 'Bob');
    client.start({ ...ANN, name: 'Annabel' });
    await bob.client.until(({ events }) => JSON.stringify(events).includes('Annabel'));
  });

  it('[ID-4] stop is a goodbye', async () => {
    const hub = await hubOn();
    const client = clientOf(hub.url);
    client.start(ANN);
    await reached(client, 'online');
    client.stop();
    await expect.poll(() => hub.hub.counts().peers, PATIENT).toBe(0);
    expect(hub.log.some(({ event }) => event === 'departed')).toBe(true);
  });

  it('[ID-3] is replaced by a second one and does not fight back', async () => {
    const hub = await hubOn();
    const signer = randomSigner();
    const first = clientOf(hub.url, signer);
    first.start(ANN);
    await reached(first, 'online');
    const second = clientOf(hub.url, signer);
    second.start(ANN);
    expect(await reached(first, 'refused')).toEqual({ kind: 'refused', code: 'replaced' });
    await reached(second, 'online');
    first.retryNow();
    await reached(first, 'online');
  });

  it('[ID-3] a hub that says that it was replaced keeps it away for a minute, not for good', async () => {
    let hellos = 0;
    const url = await badHub((socket) => {
      socket.on('hello', (_: unknown, ack: (answer: unknown) => void) => {
        hellos += 1;
        ack({ ok: true, data: HELLO });
        if (hellos === 3) return;
        socket.emit('closing', { reason: 'replaced' });
        socket.disconnect(true);
      });
    });
    const waits: number[] = [];
    const realTimeout = globalThis.setTimeout;
    const clock = vi.spyOn(globalThis, 'setTimeout').mockImplementation((callback: () => void, ms = 0) => {
      // Engine.IO's own time-out is 45 s.
      if (ms > 45_000) waits.push(ms);
      return realTimeout(callback, ms > 45_000 ? 5 : ms);
    });
    const client = clientOf(url);
    client.start(ANN);
    await vi.waitFor(() => expect([hellos, client.state.kind]).toEqual([3, 'online']), PATIENT);
    clock.mockRestore();
    expect(waits).toHaveLength(2);
    expect(waits[1]).toBeGreaterThan(90_000);
  });

  it('[PEOPLE-1] takes no hub that lists more people than the limit', async () => {
    const url = await badHub((socket) => {
      socket.on('hello', (_: unknown, ack: (answer: unknown) => void) => {
        const people = Array.from({ length: LIMITS.people + 1 }, (_, i) => ({
          peerId: String(i).padStart(22, '0'),
          name: 'A',
          guest: false,
          activity: 'available',
        }));
        ack({ ok: true, data: { ...HELLO, people } });
      });
    });
    const client = clientOf(url);
    client.start(ANN);
    expect(await reached(client, 'offline')).toMatchObject({ reason: 'unreachable' });
  });

  it('[LIM-10] ends the connection to a hub whose message is too long', async () => {
    const url = await badHub((socket) => {
      socket.on('hello', (_: unknown, ack: (answer: unknown) => void) => {
        ack({ ok: true, data: HELLO });
        socket.emit('noise', 'x'.repeat(LIMITS.hubMessageBytes));
      });
    });
    const client = clientOf(url);
    client.start(ANN);
    expect(await reached(client, 'offline')).toMatchObject({ reason: 'connection-lost' });
  });

  it('[RECOVER-2] says why it is offline and when it tries again', async () => {
    const hub = await hubOn();
    const client = clientOf(hub.url);
    client.start(ANN);
    await reached(client, 'online');
    await hub.close();
    expect(await reached(client, 'offline')).toMatchObject({ reason: 'hub-closed' });
    await expect.poll(() => client.state, PATIENT).toMatchObject({ reason: 'unreachable' });
  });

  it('[RECOVER-1] a hub that starts again on its port has everybody and their rooms back within 3 s', async () => {
    const before = await hubOn();
    const people = Array.from({ length: LIMITS.roomCapacity }, (_, index) => {
      const client = clientOf(before.url);
      const visit = randomVisit();
      // What the call engine does: back online, it joins again with the visit it has.
      client.onState((state) => void (state.kind === 'online' && client.request('join', { code: 'team', visit })));
      client.start({ ...ANN, name: `Person ${index}` });
      return client;
    });
    const sizes = people.map(() => 0);
    people.forEach((client, index) => client.on('roster', ({ members }) => (sizes[index] = members.length)));
    const complete = () => sizes.every((size) => size === people.length);
    await expect.poll(complete, PATIENT).toBe(true);
    await before.close();
    sizes.fill(0);
    await hubOn(before.port);
    await expect.poll(complete, { interval: 10, timeout: 3_000 }).toBe(true);
  });

  it('[MOVED-3] is told where its hub moved to, also when it asks later', async () => {
    const hub = await hubOn();
    const client = clientOf(hub.url);
    client.start(ANN);
    await reached(client, 'online');
    hub.moveTo(ELSEWHERE);
    expect(await reached(client, 'moved')).toEqual({ kind: 'moved', url: ELSEWHERE });
    const late = clientOf(hub.url);
    late.start(ANN);
    expect(await reached(late, 'moved')).toEqual({ kind: 'moved', url: ELSEWHERE });
    expect(await client.request('leave', {})).toMatchObject({ code: 'offline' });
  });

  it('[MOVED-4] stays so while that hub is gone, and is back when it serves again', async () => {
    const hub = await hubOn();
    const client = clientOf(hub.url);
    client.start(ANN);
    await reached(client, 'online');
    const seen: string[] = [];
    client.onState(({ kind }) => seen.push(kind));
    await hub.close(ELSEWHERE);
    await reached(client, 'moved');
    const gone = createServer().listen(hub.port, '127.0.0.1');
    const asked = once(gone, 'connection') as Promise<[NetSocket]>;
    client.retryNow();
    const [connection] = await asked;
    connection.destroy();
    await new Promise((resolve) => gone.close(resolve));
    await hubOn(hub.port);
    client.retryNow();
    await reached(client, 'online');
    expect(seen).toEqual(['moved', 'online']);
  });

  it('ends at once when it is stopped while it says hello', async () => {
    let heard = false;
    const client = clientOf(await badHub((socket) => socket.on('hello', () => (heard = true))));
    client.start(ANN);
    await expect.poll(() => heard, PATIENT).toBe(true);
    const seen: string[] = [];
    client.onState(({ kind }) => seen.push(kind));
    client.stop();
    expect(seen).toEqual(['idle']);
  });

  it('[REQ-5] a hub that answers and sends nonsense does no harm', async () => {
    const answers: unknown[] = [
      { ok: true, data: { roster: 'none' } },
      { ok: 'maybe' },
      null,
      undefined,
      { ok: false, code: 'teapot', message: '' },
    ];
    const url = await badHub((socket) => {
      socket.on('hello', (_: unknown, ack: (answer: unknown) => void) => {
        ack({ ok: true, data: HELLO });
        for (const payload of [undefined, null, 7, 'x', [], {}, { code: 'a' }, JSON.parse('{"__proto__":{}}')]) {
          for (const name of [
            'roster',
            'people',
            'people-access',
            'signal',
            'incoming-call',
            'call-state',
            'missed-call',
            'ice-servers',
            'closing',
          ])
            socket.emit(name, payload);
        }
      });
      socket.on('leave', (_: unknown, ack: (answer: unknown) => void) => ack(answers.shift()));
    });
    const client = clientOf(url);
    const heard: unknown[] = [];
    client.on('roster', (roster) => heard.push(roster));
    client.start(ANN);
    await reached(client, 'online');
    while (answers.length > 0) expect(await client.request('leave', {})).toMatchObject({ code: 'internal' });
    expect(heard).toEqual([]);
    expect(client.state.kind).toBe('online');
  });
});
