import { connect } from 'node:net';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS, PROTOCOL_VERSION } from '../protocol/index.ts';
import type { HubLimits } from './config.ts';
import { peerIdOf } from './identity.ts';
import { PATIENT, randomSecret, randomVisit, serveTestHub, type TestHub } from './testing/hub.ts';
import { greet, RawClient } from './testing/raw-client.ts';

let hub: TestHub;
afterEach(() => hub.close());

const HELLO = {
  version: PROTOCOL_VERSION,
  secret: randomSecret(),
  name: 'Ann',
  availability: 'available',
  client: 'app',
};

async function open(limits: Partial<HubLimits> = {}): Promise<RawClient> {
  hub = await serveTestHub(limits);
  return connected();
}

async function connected(): Promise<RawClient> {
  const client = new RawClient(hub.url);
  await client.until(({ socket }) => socket.connected);
  return client;
}

/** Somebody else is served after all that a test did. */
async function expectAlive(): Promise<void> {
  const cat = await greet(hub.url, 'Cat');
  await cat.client.ask('join', { code: 'alive', visit: cat.visit });
}

describe('hello', { timeout: 15_000 }, () => {
  it('[HELLO-1] answers who one is and who else there is', async () => {
    const client = await open();
    const answer = await client.send('hello', HELLO);
    expect(answer).toMatchObject({
      ok: true,
      data: { peerId: peerIdOf(HELLO.secret), hubId: hub.hub.hubId, iceServers: [], people: [] },
    });
  });

  it('[ID-1] the peer id is the start of the SHA-256 of the secret, in base64url', () => {
    expect(peerIdOf('A'.repeat(43))).toBe('DwBzhbb51LfusnSGBa_hqY');
  });

  it.each([
    [0, 'bad-request'],
    ['1', 'bad-request'],
    [1e9, 'client-too-new'],
    [undefined, 'bad-request'],
  ])('[VER-1] version %s is %s, and the connection is closed', async (version, code) => {
    const client = await open();
    expect(await client.send('hello', { ...HELLO, version })).toMatchObject({ code });
    expect(await client.next('closing')).toEqual({ reason: 'refused' });
    await client.until(({ closedBy }) => closedBy);
  });

  it('[VER-1] a later version is told so although its hello has other fields', async () => {
    const client = await open();
    expect(await client.send('hello', { version: 2, whoami: {} })).toMatchObject({ code: 'client-too-new' });
  });

  it('[HELLO-2] nothing goes before hello', async () => {
    const client = await open();
    expect(await client.send('join', { code: 'team', visit: randomVisit() })).toMatchObject({ code: 'hello-required' });
  });

  it('[HELLO-3] a second hello is refused and changes nothing', async () => {
    const client = await open();
    await client.send('hello', HELLO);
    expect(await client.send('hello', { ...HELLO, name: 'Eve' })).toMatchObject({ code: 'already-greeted' });
    expect(await client.send('profile', { name: 'Ann', availability: 'available' })).toMatchObject({ ok: true });
  });

  it('[ID-3] the same identity on a second connection replaces the first', async () => {
    const first = await open();
    await first.send('hello', HELLO);
    const second = await connected();
    expect(await second.send('hello', HELLO)).toMatchObject({ ok: true });
    expect(await first.next('closing')).toEqual({ reason: 'replaced' });
    expect(hub.hub.counts().peers).toBe(1);
  });

  it.each(['join', 'hello'])(
    '[ID-4] a %s that comes in one segment with a goodbye is not carried out',
    async (name) => {
      const client = await open();
      if (name !== 'hello') await client.send('hello', HELLO);
      const payload = name === 'hello' ? HELLO : { code: 'team', visit: randomVisit() };
      client.sendFrames('41', `429${JSON.stringify([name, payload])}`);
      await client.until(({ closedBy }) => closedBy);
      await expect.poll(() => hub.hub.counts(), PATIENT).toMatchObject({ peers: 0, rooms: 0 });
      expect(hub.log.filter(({ event }) => event === 'joined')).toEqual([]);
    },
  );

  it('[LIM-1] one more than the limit is told hub-full; a known one still gets in', async () => {
    const client = await open({ connections: 1 });
    await client.send('hello', HELLO);
    const second = await connected();
    expect(await second.send('hello', { ...HELLO, secret: randomSecret() })).toMatchObject({ code: 'hub-full' });
    const again = await connected();
    expect(await again.send('hello', HELLO)).toMatchObject({ ok: true });
  });

  it('[LIM-2] whoever does not say hello is let go', async () => {
    const client = await open({ helloTimeoutMs: 50 });
    expect(await client.next('closing')).toEqual({ reason: 'hello-timeout' });
  });

  it.each(['greeted', 'silent'])(
    '[LIM-2] [LIM-3] a %s client that leaves the namespace loses the connection',
    async (kind) => {
      const client = await open();
      if (kind === 'greeted') await client.send('hello', HELLO);
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
    await expectAlive();
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
    await expectAlive();
    for (const socket of silent) socket.destroy();
  });
});

describe('bad input', { timeout: 15_000 }, () => {
  it.each<[string, string, unknown[], string]>([
    ['an unknown request', 'nonsense', [{}], 'unknown-request'],
    ['a name of Object.prototype', 'toString', [{}], 'unknown-request'],
    ['__proto__ as a name', '__proto__', [{}], 'unknown-request'],
    ['no payload', 'leave', [], 'bad-request'],
    ['two payloads', 'leave', [{}, {}], 'bad-request'],
    ['a list', 'leave', [[]], 'bad-request'],
    ['null', 'join', [null], 'bad-request'],
    ['an unknown key', 'leave', [{ really: true }], 'bad-request'],
    ['a __proto__ key', 'leave', [JSON.parse('{"__proto__":{"admin":true}}')], 'bad-request'],
    ['a constructor key', 'leave', [{ constructor: {} }], 'bad-request'],
    ['an empty room code', 'join', [{ code: '', visit: randomVisit() }], 'bad-request'],
    ['an emoji for a code', 'join', [{ code: '🎉🎉🎉', visit: randomVisit() }], 'bad-request'],
    ['a path for a code', 'join', [{ code: '/../', visit: randomVisit() }], 'bad-request'],
    ['a long code', 'join', [{ code: 'a'.repeat(33), visit: randomVisit() }], 'bad-request'],
    ['an empty name', 'profile', [{ name: '', availability: 'available' }], 'bad-request'],
    ['a name of spaces', 'profile', [{ name: '   ', availability: 'available' }], 'bad-request'],
    ['a right-to-left override', 'profile', [{ name: 'Ann \u202E', availability: 'available' }], 'bad-request'],
    [
      '100 combining marks',
      'profile',
      [{ name: `A${'\u0301'.repeat(100)}`, availability: 'available' }],
      'bad-request',
    ],
    ['signals outside of a room', 'signal', [signal('offer', 'v=0')], 'not-in-room'],
    ['SDP that is too long', 'signal', [signal('offer', 'x'.repeat(LIMITS.sdpLength + 1))], 'bad-request'],
    ['a description of another type', 'signal', [signal('rollback', 'v=0')], 'bad-request'],
    ['SDP that is no text', 'signal', [signal('offer', 7)], 'bad-request'],
  ])('[REQ-2] %s is refused with a code', async (_, name, payloads, code) => {
    const client = await open();
    await client.send('hello', HELLO);
    expect(await client.send(name, ...payloads)).toMatchObject({ ok: false, code });
    await expectAlive();
  });

  it('[NAME-1] markup is a name like any other', async () => {
    const client = await open();
    await client.send('hello', { ...HELLO, name: '<img onerror=alert(1)>' });
    const cat = new RawClient(hub.url);
    const answer = await cat.send('hello', { ...HELLO, secret: randomSecret(), name: 'Cat' });
    expect(answer).toMatchObject({ data: { people: [{ name: '<img onerror=alert(1)>' }] } });
  });

  it('[REQ-2] JSON nested 1,000 deep is refused', async () => {
    const client = await open();
    await client.send('hello', HELLO);
    const deep: unknown = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`);
    expect(await client.send('leave', { deep })).toMatchObject({ code: 'bad-request' });
    await expectAlive();
  });

  it.each([
    ['bad JSON', '42["leave",{'],
    ['a reserved event name', '42["disconnect"]'],
    ['a binary attachment', '451-["leave",{"_placeholder":true,"num":0}]'],
    ['an unknown packet type', '49["leave"]'],
    ['more than 64 KiB', `42["leave",{"x":"${'x'.repeat(LIMITS.messageBytes)}"}]`],
  ])('[REQ-3] %s costs the connection and nothing else', async (_, frame) => {
    const client = await open();
    await client.send('hello', HELLO);
    client.socket.io.engine.send(frame.slice(1));
    if (frame.startsWith('45')) client.socket.io.engine.send(new Uint8Array([1]));
    await client.until(({ closedBy }) => closedBy);
    await expectAlive();
  });

  it('[REQ-1] a request without an acknowledgement is not carried out', async () => {
    const client = await open();
    await client.send('hello', HELLO);
    client.socket.emit('join', { code: 'team', visit: randomVisit() });
    expect(await client.send('leave', {})).toMatchObject({ code: 'not-in-room' });
  });

  it('[LIM-3] too many messages are rate-limited, a flood is cut off', async () => {
    const client = await open({ burstMessages: 20, messagesPerSecond: 1 });
    await client.send('hello', HELLO);
    const answers = await Promise.all(Array.from({ length: 25 }, () => client.send('leave', {})));
    expect(answers.at(-1)).toMatchObject({ code: 'rate-limited' });
    for (let count = 0; count < 50; count += 1) client.socket.emit('leave', {});
    expect(await client.next('closing')).toEqual({ reason: 'flooding' });
    await expectAlive();
  });

  it('[LIM-3] so are too many bytes', async () => {
    const client = await open({ bytesPerSecond: 50_000 });
    await client.send('hello', HELLO);
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
    };
    const message = { to: bob.peerId, signal: { visit: ann.visit, toVisit: bob.visit, epoch: 0, body } };
    await expect.poll(async () => (await ann.client.send('signal', message)).ok, PATIENT).toBe(false);
    expect(hub.log).toContainEqual({ event: 'dropped', peerId: bob.peerId, reason: 'too-slow' });
    await expectAlive();
  });
});

describe('the end', { timeout: 15_000 }, () => {
  it('[CLOSE-1] closing says so to everybody', async () => {
    const client = await open();
    await client.send('hello', HELLO);
    await hub.close();
    expect(await client.next('closing')).toEqual({ reason: 'shutdown' });
    await client.until(({ closedBy }) => closedBy);
  });
});

function signal(type: string, sdp: unknown) {
  const body = { kind: 'description', negotiation: 0, description: { type, sdp } };
  return { to: 'x'.repeat(22), signal: { visit: randomVisit(), toVisit: randomVisit(), epoch: 0, body } };
}
