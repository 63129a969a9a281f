import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HttpsHost, servingStatus, startHttpsHost } from '../testing/https-host.ts';
import { learnHub, probePlace } from './probe.ts';

const OTHER_KEY = `${'A'.repeat(43)}=`;
let host: HttpsHost;
beforeAll(async () => {
  host = await startHttpsHost();
});
afterAll(() => host.close());
beforeEach(() => answerWith(servingStatus(host.place.keyPin)));

function answerWith(body: unknown, status = 200): void {
  host.answer = (_request, response) => void response.writeHead(status).end(JSON.stringify(body));
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('probePlace', () => {
  it('[LAN-2] answers what a hub with exactly that key says of itself', async () => {
    expect(await probePlace(host.place)).toEqual({ kind: 'hub', status: servingStatus(host.place.keyPin) });
  });

  it('[LAN-2] asks nothing of a hub with another key', async () => {
    const asked = vi.fn();
    host.answer = asked;
    expect(await probePlace({ ...host.place, keyPin: OTHER_KEY })).toEqual({ kind: 'key-changed' });
    expect(asked).not.toHaveBeenCalled();
  });

  it('[LAN-2] takes no redirect', async () => {
    host.answer = (_request, response) => void response.writeHead(307, { Location: `${host.place.url}/lan` }).end();
    expect(await probePlace(host.place)).toEqual({ kind: 'not-a-hub' });
  });

  it.each<[string, () => unknown]>([
    ['something else', () => ({ hello: 'world' })],
    ['the key of somebody else', () => servingStatus(OTHER_KEY)],
    ['a status with a wrong field', () => ({ ...servingStatus(host.place.keyPin), term: -1 })],
    [
      'too many standbys',
      () => ({
        ...servingStatus(host.place.keyPin),
        state: { kind: 'serving', followers: 0, standbys: Array(9).fill(host.place), successor: null },
      }),
    ],
    ['too much', () => ({ ...servingStatus(host.place.keyPin), more: 'x'.repeat(64 * 1024) })],
  ])('[LAN-2] %s is no hub', async (_what, body) => {
    answerWith(body());
    expect(await probePlace(host.place)).toEqual({ kind: 'not-a-hub' });
  });

  it('[LAN-2] an answer that is not JSON, or not 200, is no hub', async () => {
    host.answer = (_request, response) => void response.end('<!doctype html>');
    expect(await probePlace(host.place)).toEqual({ kind: 'not-a-hub' });
    answerWith(servingStatus(host.place.keyPin), 404);
    expect(await probePlace(host.place)).toEqual({ kind: 'not-a-hub' });
  });

  it('tells another version, whatever else its status holds', async () => {
    answerWith({ version: 7, shape: 'unknown' });
    expect(await probePlace(host.place)).toEqual({ kind: 'other-version', theirs: 7 });
  });

  it('tells that nobody listens', async () => {
    const server = createServer();
    const url = await listen(server);
    server.close();
    await once(server, 'close');
    expect(await probePlace({ ...host.place, url })).toEqual({ kind: 'refused' });
  });

  it('tells what does not speak TLS', async () => {
    const server = createHttpServer();
    const url = await listen(server);
    expect(await probePlace({ ...host.place, url })).toEqual({ kind: 'no-tls' });
    server.close();
  });

  it('[LAN-2] gives up after 1.5 s on a hub that is frozen, and leaves no connection behind', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => void sockets.push(socket.on('error', () => {}).resume()));
    const url = await listen(server);
    const start = performance.now();
    expect(await probePlace({ ...host.place, url })).toEqual({ kind: 'timed-out' });
    expect(performance.now() - start).toBeLessThan(2_500);
    await vi.waitFor(() => expect(sockets.map(({ destroyed }) => destroyed)).toEqual([true]));
    server.close();
  });

  it('gives up on an answer that does not end', async () => {
    host.answer = (_request, response) => void response.write('{');
    expect(await probePlace(host.place)).toEqual({ kind: 'timed-out' });
  });
});

describe('learnHub', () => {
  it('answers the key that the hub has shown', async () => {
    expect(await learnHub(host.place.url)).toMatchObject({ kind: 'hub', status: { keyPin: host.place.keyPin } });
  });

  it('refuses a hub that names a key that it has not shown', async () => {
    answerWith(servingStatus(OTHER_KEY));
    expect(await learnHub(host.place.url)).toEqual({ kind: 'not-a-hub' });
  });
});
