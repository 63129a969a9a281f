import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS, PROTOCOL_VERSION } from '../protocol/index.ts';
import type { HubLimits } from './config.ts';
import { peerIdOf, signerOf } from './identity.ts';
import { PATIENT, randomSecret, randomVisit, serveTestHub, type TestHub } from './testing/hub.ts';
import { connected, expectAlive, RawClient } from './testing/raw-client.ts';
import { MADE_UP_SEAL } from '../../tests/support/keys-of-names.ts';

let hub: TestHub;
afterEach(() => hub.close());

const SECRET = randomSecret();

async function open(limits: Partial<HubLimits> = {}): Promise<RawClient> {
  hub = await serveTestHub(limits);
  return connected(hub.url);
}

describe('hello', { timeout: 15_000 }, () => {
  it('[HELLO-1] answers who one is and who else there is', async () => {
    const client = await open();
    const answer = await client.hello(SECRET);
    expect(answer).toMatchObject({
      ok: true,
      data: { peerId: peerIdOf(signerOf(SECRET).publicKey), iceServers: [], people: [], peopleAccess: 'open' },
    });
  });

  it.each([
    [0, 'bad-request'],
    ['1', 'bad-request'],
    [PROTOCOL_VERSION - 1, 'client-too-old'],
    [1e9, 'client-too-new'],
    [undefined, 'bad-request'],
  ])('[VER-1] version %s is %s, and the connection is closed', async (version, code) => {
    const client = await open();
    expect(await client.send('hello', { ...(await client.helloFor(SECRET)), version })).toMatchObject({ code });
    expect(await client.next('closing')).toEqual({ reason: 'refused' });
    await client.until(({ closedBy }) => closedBy);
  });

  it('[VER-1] a later version is told so although its hello has other fields', async () => {
    const client = await open();
    expect(await client.send('hello', { version: PROTOCOL_VERSION + 1, whoami: {} })).toMatchObject({
      code: 'client-too-new',
    });
  });

  it('[HELLO-2] nothing goes before hello', async () => {
    const client = await open();
    expect(await client.send('join', { code: 'team', visit: randomVisit() })).toMatchObject({ code: 'hello-required' });
  });

  it('[HELLO-3] a second hello is refused and changes nothing', async () => {
    const client = await open();
    const hello = await client.helloFor(SECRET);
    await client.send('hello', hello);
    expect(await client.send('hello', { ...hello, name: 'Eve' })).toMatchObject({ code: 'already-greeted' });
    expect(await client.send('profile', { name: 'Ann', availability: 'available' })).toMatchObject({ ok: true });
  });

  it('[ID-3] the same identity on a second connection replaces the first', async () => {
    const first = await open();
    await first.hello(SECRET);
    const second = await connected(hub.url);
    expect(await second.hello(SECRET)).toMatchObject({ ok: true });
    expect(await first.next('closing')).toEqual({ reason: 'replaced' });
    expect(hub.hub.counts().peers).toBe(1);
  });

  it.each(['join', 'hello'])(
    '[ID-4] a %s that comes in one segment with a goodbye is not carried out',
    async (name) => {
      const client = await open();
      if (name !== 'hello') await client.hello(SECRET);
      const payload = name === 'hello' ? await client.helloFor(SECRET) : { code: 'team', visit: randomVisit() };
      client.sendFrames('41', `429${JSON.stringify([name, payload])}`);
      await client.until(({ closedBy }) => closedBy);
      await expect.poll(() => hub.hub.counts(), PATIENT).toMatchObject({ peers: 0, rooms: 0 });
      expect(hub.log.filter(({ event }) => event === 'joined')).toEqual([]);
    },
  );

  it('[LIM-1] one more than the limit is told hub-full; a known one still gets in', async () => {
    const client = await open({ connections: 1 });
    await client.hello(SECRET);
    const second = await connected(hub.url);
    expect(await second.hello(randomSecret())).toMatchObject({ code: 'hub-full' });
    const again = await connected(hub.url);
    expect(await again.hello(SECRET)).toMatchObject({ ok: true });
  });

  it('[LIM-2] whoever does not say hello is let go', async () => {
    const client = await open({ helloTimeoutMs: 50 });
    expect(await client.next('closing')).toEqual({ reason: 'hello-timeout' });
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
    ['a code of 50,000 letters', 'join', [{ code: 'a'.repeat(50_000), visit: randomVisit() }], 'bad-request'],
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
    await client.hello(SECRET);
    expect(await client.send(name, ...payloads)).toMatchObject({ ok: false, code });
    await expectAlive(hub.url);
  });

  it('[NAME-1] markup is a name like any other', async () => {
    const client = await open();
    await client.hello(SECRET, { name: '<img onerror=alert(1)>' });
    const cat = new RawClient(hub.url);
    const answer = await cat.hello(randomSecret(), { name: 'Cat' });
    expect(answer).toMatchObject({ data: { people: [{ name: '<img onerror=alert(1)>' }] } });
  });

  it('[REQ-2] JSON nested 1,000 deep is refused', async () => {
    const client = await open();
    await client.hello(SECRET);
    const deep: unknown = JSON.parse(`${'['.repeat(1000)}${']'.repeat(1000)}`);
    expect(await client.send('leave', { deep })).toMatchObject({ code: 'bad-request' });
    await expectAlive(hub.url);
  });

  it.each([
    ['bad JSON', '42["leave",{'],
    ['a reserved event name', '42["disconnect"]'],
    ['a binary attachment', '451-["leave",{"_placeholder":true,"num":0}]'],
    ['an unknown packet type', '49["leave"]'],
    ['a room code of 1 MB', `42["join",{"code":"${'a'.repeat(1_000_000)}"}]`],
    ['more than 64 KiB', `42["leave",{"x":"${'x'.repeat(LIMITS.messageBytes)}"}]`],
  ])('[REQ-3] %s costs the connection and nothing else', async (_, frame) => {
    const client = await open();
    await client.hello(SECRET);
    client.socket.io.engine.send(frame.slice(1));
    if (frame.startsWith('45')) client.socket.io.engine.send(new Uint8Array([1]));
    await client.until(({ closedBy }) => closedBy);
    await expectAlive(hub.url);
  });

  it('[REQ-1] a request without an acknowledgement is not carried out', async () => {
    const client = await open();
    await client.hello(SECRET);
    client.socket.emit('join', { code: 'team', visit: randomVisit() });
    expect(await client.send('leave', {})).toMatchObject({ code: 'not-in-room' });
  });
});

describe('the end', { timeout: 15_000 }, () => {
  it('[CLOSE-1] closing says so to everybody', async () => {
    const client = await open();
    await client.hello(SECRET);
    await hub.close();
    expect(await client.next('closing')).toEqual({ reason: 'shutdown' });
    await client.until(({ closedBy }) => closedBy);
  });
});

function signal(type: string, sdp: unknown) {
  const body = { kind: 'description', negotiation: 0, description: { type, sdp }, ...MADE_UP_SEAL };
  return { to: 'x'.repeat(22), signal: { visit: randomVisit(), toVisit: randomVisit(), epoch: 0, body } };
}
