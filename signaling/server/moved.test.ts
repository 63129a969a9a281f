import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '../protocol/index.ts';
import { PATIENT, randomSecret, serveTestHub, type TestHub } from './testing/hub.ts';
import { connected, greet } from './testing/raw-client.ts';

const ELSEWHERE = 'https://192.0.2.7:27474';

let hub: TestHub;
beforeEach(async () => void (hub = await serveTestHub({ resumeGraceMs: 60_000 })));
afterEach(() => hub.close());

async function get(path: string): Promise<IncomingMessage> {
  const sent = request({ host: '127.0.0.1', port: hub.port, path, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response;
}

describe('a hub that moved', { timeout: 15_000 }, () => {
  it('[MOVED-1] tells everybody where to, greeted or not, and nothing of the others’ going', async () => {
    const ann = await greet(hub.url, 'Ann');
    const bob = await greet(hub.url, 'Bob');
    const silent = await connected(hub.url);
    for (const { client, visit } of [ann, bob]) await client.ask('join', { code: 'team', visit });
    await ann.client.until((client) => client.got('roster').at(-1)?.members.length === 2);
    const before = ann.client.events.length;
    hub.moveTo(ELSEWHERE);
    for (const client of [ann.client, bob.client, silent]) {
      await client.until(({ closedBy }) => closedBy);
      expect(client.events.at(-1)).toEqual({ name: 'closing', payload: { reason: 'moved', url: ELSEWHERE } });
    }
    const news = ann.client.events.slice(before).map(({ name }) => name);
    expect(news.filter((name) => name !== 'people')).toEqual(['closing']);
    expect(ann.client.got('roster').at(-1)?.members).toHaveLength(2);
  });

  it('[MOVED-1] keeps nobody’s place, and serves anew when it is its turn again', async () => {
    const ann = await greet(hub.url, 'Ann');
    const bob = await greet(hub.url, 'Bob');
    await ann.client.ask('join', { code: 'team', visit: ann.visit });
    await ann.client.ask('ring', { to: bob.peerId, visit: ann.visit });
    hub.moveTo(ELSEWHERE);
    expect(hub.hub.counts()).toMatchObject({ peers: 0, rooms: 0, calls: 0 });
    await expect.poll(() => hub.hub.counts().connections, PATIENT).toBe(0);
    hub.moveTo(null);
    const again = await greet(hub.url, 'Bob', { secret: bob.secret });
    expect(await again.client.send('join', { code: 'team', visit: bob.visit })).toMatchObject({
      data: { roster: { members: [{ name: 'Bob' }] } },
    });
    expect(again.client.got('incoming-call')).toEqual([]);
  });

  it('[MOVED-2] answers hello with `moved`, then says where to', async () => {
    hub.moveTo(ELSEWHERE);
    const client = await connected(hub.url);
    expect(await client.hello(randomSecret())).toMatchObject({ code: 'moved' });
    expect(await client.next('closing')).toEqual({ reason: 'moved', url: ELSEWHERE });
    await client.until(({ closedBy }) => closedBy);
    expect(hub.hub.counts().peers).toBe(0);
  });

  it('[VER-1] still says first that a client is of another version', async () => {
    hub.moveTo(ELSEWHERE);
    const client = await connected(hub.url);
    expect(await client.hello(randomSecret(), { version: PROTOCOL_VERSION + 1 })).toMatchObject({
      code: 'client-too-new',
    });
    expect(await client.next('closing')).toEqual({ reason: 'refused' });
  });

  it.each(['/', '/j/team-room', '/j/team-room?x=1'])('[MOVED-2] sends the page %s there', async (path) => {
    hub.moveTo(ELSEWHERE);
    const { statusCode, headers } = await get(path);
    expect([statusCode, headers.location]).toEqual([307, `http://192.0.2.7:27474${path}`]);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('[MOVED-2] sends pages by https to where browsers know the certificate', async () => {
    hub.moveTo('https://meet.example');
    expect((await get('/j/team')).headers.location).toBe('https://meet.example/j/team');
  });

  it.each(['/assets/index.js', '//evil.example/', '/j/a/b', '/healthz'])('[MOVED-2] not %s', async (path) => {
    hub.moveTo(ELSEWHERE);
    expect((await get(path)).headers.location).toBeUndefined();
  });

  it('[CLOSE-1] says where to at its end too', async () => {
    const { client } = await greet(hub.url, 'Ann');
    await hub.close(ELSEWHERE);
    expect(await client.next('closing')).toEqual({ reason: 'moved', url: ELSEWHERE });
  });
});
