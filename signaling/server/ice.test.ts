import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { iceServersFor, NO_ICE } from './ice.ts';
import { randomSecret, randomVisit, serveTestHub } from './testing/hub.ts';
import { connected, greet } from './testing/raw-client.ts';

describe('[ICE-1] servers a hub hands out', () => {
  it('are none by default', () => {
    expect(iceServersFor(NO_ICE, 'peer', 0)).toEqual([]);
  });

  it('carry TURN credentials that expire: HMAC-SHA1 of the username', () => {
    const config = { servers: [{ urls: ['stun:a'] }], turn: { urls: ['turn:b'], secret: 'secret' } };
    expect(iceServersFor(config, 'peer', 44_200_000)).toEqual([
      { urls: ['stun:a'] },
      // printf 44200:peer | openssl dgst -sha1 -hmac secret -binary | base64
      { urls: ['turn:b'], username: '44200:peer', credential: 'dasBk2I0zjlUHa1YZUuDR76GC2o=' },
    ]);
  });
});

describe('[ICE-3] TURN credentials', () => {
  const ice = () => ({ servers: [{ urls: ['stun:10.0.0.1'] }], turn: { urls: ['turn:10.0.0.1'], secret: 'secret' } });
  const servers = (expiry: string | undefined, peerId: string) => iceServersFor(ice(), peerId, Number(expiry) * 1_000);

  it('are for those in a room with somebody, before they are told who that is, for an hour', async () => {
    const hub = await serveTestHub({}, { ice });
    const secret = randomSecret();
    const ann = await connected(hub.url);
    const hello = await ann.hello(secret);
    expect(hello).toMatchObject({ ok: true, data: { iceServers: ice().servers } });
    await ann.ask('join', { code: 'team', visit: randomVisit() });
    expect(ann.events.map(({ name }) => name)).not.toContain('ice-servers');

    const bob = await greet(hub.url, 'Bob');
    await bob.client.ask('join', { code: 'team', visit: bob.visit });
    const peerIds = { ann: String(hello.ok && hello.data['peerId']), bob: bob.peerId };
    for (const [client, peerId] of [[ann, peerIds.ann] as const, [bob.client, peerIds.bob] as const]) {
      const { iceServers } = await client.next('ice-servers');
      const expiry = iceServers[1]?.username?.split(':')[0];
      expect(iceServers).toEqual(servers(expiry, peerId));
      expect(Number(expiry) - Date.now() / 1_000).toBeCloseTo(3_600, -1);
      const both = (payload: unknown) => (payload as { members: unknown[] }).members.length === 2;
      const told = client.events.findIndex(({ name, payload }) => name === 'roster' && both(payload));
      expect(client.events.findIndex(({ name }) => name === 'ice-servers')).toBeLessThan(told);
    }
    await hub.close();
  });

  it('are given anew before they run out, also on another socket, and no more to who is alone again', async () => {
    const hub = await serveTestHub({ turnLifetimeMs: 100 }, { ice });
    const [ann, bob] = [await greet(hub.url, 'Ann'), await greet(hub.url, 'Bob')];
    for (const { client, visit } of [ann, bob]) await client.ask('join', { code: 'team', visit });
    const given = () => ann.client.events.filter(({ name }) => name === 'ice-servers').length;
    await expect.poll(given).toBeGreaterThan(2);

    bob.client.socket.io.engine.close();
    const again = await greet(hub.url, 'Bob', { secret: bob.secret });
    await again.client.next('ice-servers');

    await again.client.ask('leave', {});
    const before = given();
    await delay(200);
    expect(given()).toBe(before);
    await hub.close();
  });
});
