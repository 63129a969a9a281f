import { describe, expect, it } from 'vitest';
import { iceServersFor, NO_ICE } from './ice.ts';
import { randomSecret, serveTestHub } from './testing/hub.ts';
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

  it('come with credentials for an hour', async () => {
    const ice = () => ({ servers: [], turn: { urls: ['turn:10.0.0.1'], secret: 'secret' } });
    const hub = await serveTestHub({}, { ice });
    const client = await connected(hub.url);
    const answer = await client.hello(randomSecret());
    const expiry = Number(/"username":"(\d+):/.exec(JSON.stringify(answer))?.[1]);
    expect(expiry - Date.now() / 1_000).toBeCloseTo(3_600, -1);
    await hub.close();
  });

  it('are sent anew before their credentials run out', async () => {
    const ice = () => ({ servers: [], turn: { urls: ['turn:10.0.0.1'], secret: 'secret' } });
    const hub = await serveTestHub({ turnLifetimeMs: 100 }, { ice });
    const { client, peerId } = await greet(hub.url, 'Ann');
    const { iceServers } = await client.next('ice-servers');
    expect(iceServers).toEqual(iceServersFor(ice(), peerId, Number(iceServers[0]?.username?.split(':')[0]) * 1_000));
    client.socket.disconnect();
    await hub.close();
  });
});
