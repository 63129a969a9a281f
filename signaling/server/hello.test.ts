import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadOrCreateCertificate, type TlsIdentity } from '../net/certificate.ts';
import type { RequestInput } from '../protocol/index.ts';
import { peerIdOf, signerOf } from './identity.ts';
import { randomSecret, serveTestHub, type TestHub } from './testing/hub.ts';
import { connected, RawClient } from './testing/raw-client.ts';

const SECRET = randomSecret();
const ELSEWHERE = `${'E'.repeat(43)}=`;

let folder: string;
let tls: TlsIdentity;
const hubs: TestHub[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earshot-hello-'));
  tls = await loadOrCreateCertificate({ dir: folder });
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  for (const hub of hubs.splice(0)) await hub.close();
});

async function serve(secure = false): Promise<TestHub> {
  const hub = await serveTestHub({}, { tls: secure ? tls : null });
  hubs.push(hub);
  return hub;
}

async function open({ url, port }: TestHub): Promise<RawClient> {
  if (url.startsWith('http:')) return connected(url);
  const client = new RawClient(`https://127.0.0.1:${port}`, { rejectUnauthorized: false });
  await client.until(({ socket }) => socket.connected);
  return client;
}

/** The hub refuses, and ends the connection. */
async function expectNotProved(client: RawClient, hello: RequestInput<'hello'>): Promise<void> {
  expect(await client.send('hello', hello)).toMatchObject({ code: 'not-proved' });
  expect(await client.next('closing')).toEqual({ reason: 'refused' });
}

describe('[ID-5] hello', { timeout: 15_000 }, () => {
  it('is of whoever has the key, and the key says who that is', async () => {
    const client = await open(await serve());
    const peerId = peerIdOf(signerOf(SECRET).publicKey);
    expect(await client.hello(SECRET)).toMatchObject({ ok: true, data: { peerId } });
  });

  it('is refused with a flipped signature, or the key of somebody else', async () => {
    const hub = await serve();
    const flipped = await open(hub);
    const hello = await flipped.helloFor(SECRET);
    const first = hello.signature.startsWith('A') ? 'B' : 'A';
    await expectNotProved(flipped, { ...hello, signature: first + hello.signature.slice(1) });

    const thief = await open(hub);
    const own = await thief.helloFor(randomSecret());
    await expectNotProved(thief, { ...own, publicKey: signerOf(SECRET).publicKey });
    expect(hub.hub.counts().peers).toBe(0);
  });

  it('is good for one connection: neither before a challenge was asked for, nor on another one', async () => {
    const hub = await serve();
    const first = await open(hub);
    const hello = await first.helloFor(SECRET);
    await expectNotProved(await open(hub), hello);
    expect(await first.send('hello', hello)).toMatchObject({ ok: true });
    const replay = await open(hub);
    await replay.ask('features', { features: [] });
    await expectNotProved(replay, hello);
  });

  it('is refused at a hub of another id, though the challenge is this connection’s', async () => {
    const hub = await serve();
    const client = await open(hub);
    const { challenge } = await client.ask('features', { features: [] });
    const signer = signerOf(SECRET);
    const other = { purpose: 'hello', challenge: String(challenge), hubId: 'another-hub0', hubKey: null } as const;
    await expectNotProved(client, { ...(await client.helloFor(SECRET)), signature: await signer.sign(other) });
  });

  it('that was made for one hub is refused at the next, which handed its challenge on', async () => {
    const target = await serve(true);
    const [relay, kept] = [await open(target), await open(target)];
    // What an app signs for a hub in between, which showed its own key.
    await expectNotProved(relay, await relay.helloFor(SECRET, { hubKey: ELSEWHERE }));
    // The same as a guest's, who sees no key.
    await expectNotProved(kept, await kept.helloFor(SECRET, { hubKey: ELSEWHERE, client: 'browser' }));
    const silent = await open(target);
    await expectNotProved(silent, await silent.helloFor(SECRET, { hubKey: null }));
    const hubKey = target.keyPin;
    expect(await (await open(target)).hello(SECRET, { hubKey })).toMatchObject({ ok: true });
    expect(await (await open(target)).hello(randomSecret(), { client: 'browser' })).toMatchObject({ ok: true });
  });

  it('names whatever key a proxy showed, where the hub has none of its own', async () => {
    const client = await open(await serve());
    expect(await client.hello(SECRET, { hubKey: ELSEWHERE })).toMatchObject({ ok: true });
  });
});
