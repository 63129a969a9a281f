import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { once } from 'node:events';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownAddresses } from '../net/addresses.ts';
import { serveTestHub, type TestHub } from './testing/hub.ts';
import { RawClient } from './testing/raw-client.ts';

let hub: TestHub;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-http-'));
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'index-abc123.js.br'), 'as brotli');
  writeFileSync(join(root, 'assets', 'index-abc123.js.gz'), 'as gzip');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(join(folder, 'renderer-other'));
  writeFileSync(join(folder, 'renderer-other', 'secret.txt'), 'secret');
  hub = await serveTestHub({}, { staticRoot: root, hostNames: ['meet.example', 'proxy.example:8443'] });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Sends the path exactly as given: fetch would tidy it up first. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const sent = request({ host: '127.0.0.1', port: hub.port, path, method, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, headers: response.headers, body };
}

describe('pages', () => {
  it.each(['/', '/j/team-room', '/j/team-room/', '/?x=1'])('[HTTP-4] %s is the app, never kept', async (path) => {
    const { status, headers, body } = await get(path);
    expect([status, body, headers['cache-control']]).toEqual([200, '<!doctype html>', 'no-cache']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('[HTTP-4] hashed files are kept for good', async () => {
    const { headers } = await get('/assets/index-abc123.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '/../renderer-other/secret.txt',
    '/%2fetc/passwd',
    '//etc/passwd',
    '/assets',
    '/assets/index-abc123.js.br',
    '/assets/',
    '/%00',
    '/%ff',
    '/j/a/b',
    'http://127.0.0.1/',
  ])('[HTTP-4] %s is not found', async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'Not found.\n' });
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', 'as brotli'],
    ['gzip', 'gzip', 'as gzip'],
    ['GZIP;q=0.5, br;q=0', 'gzip', 'as gzip'],
    ['br; q=0.000, zstd', undefined, 'export {};'],
    ['brotli, x-br', undefined, 'export {};'],
    ['', undefined, 'export {};'],
  ])('[HTTP-10] whoever accepts "%s" gets %s', async (accepted, coding, expected) => {
    const { headers, body } = await get('/assets/index-abc123.js', { 'accept-encoding': accepted });
    expect([headers['content-encoding'], body]).toEqual([coding, expected]);
    expect(headers).toMatchObject({
      vary: 'Accept-Encoding',
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': String(expected.length),
    });
  });

  it('[HTTP-10] what a browser has already is not sent again', async () => {
    const encodings = ['', 'gzip', 'br'];
    const tags = await Promise.all(
      encodings.map(async (accepted) => {
        const asked = { 'accept-encoding': accepted };
        const { etag = '' } = (await get('/assets/index-abc123.js', asked)).headers;
        for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
          const { status, headers, body } = await get('/assets/index-abc123.js', { ...asked, 'if-none-match': known });
          expect([status, body, headers.etag]).toEqual([304, '', etag]);
          expect(headers['cache-control']).toContain('immutable');
        }
        return etag;
      }),
    );
    expect(new Set(tags).size).toBe(3);
    const other = await get('/assets/index-abc123.js', { 'if-none-match': tags[1]! });
    expect(other).toMatchObject({ status: 200, body: 'export {};' });

    const { etag = '' } = (await get('/')).headers;
    expect(await get('/j/team', { 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
    expect(await get('/', { 'if-none-match': etag }, 'HEAD')).toMatchObject({ status: 304 });
  });

  it('[HTTP-10] a range is not given, whatever it says', async () => {
    for (const range of ['bytes=0-2', 'bytes=5-2', 'bytes=-1', 'bytes=x-y'])
      expect(await get('/', { range })).toMatchObject({ status: 200, body: '<!doctype html>' });
  });

  it('[HTTP-1] HEAD has no body, other methods are refused', async () => {
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect(await get('/socket.io/?EIO=4&transport=polling', {}, method)).toMatchObject({ status: 405 });
      expect(await get('/', {}, method)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });

  it('[HTTP-5] every answer has the strict headers', async () => {
    for (const path of ['/', '/nowhere', '/healthz', '/socket.io/?EIO=4&transport=polling']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=(self)');
    }
  });

  it('[HTTP-6] health is counts and nothing else, to its own computer alone', async () => {
    const { body, headers } = await get('/healthz');
    expect(JSON.parse(body)).toEqual({ status: 'ok', connections: 0, peers: 0, rooms: 0, calls: 0 });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('[HTTP-6] other computers learn that it is well', async () => {
    const open = await serveTestHub({}, { host: '0.0.0.0' });
    const [address = 'none'] = ownAddresses();
    const answer = await fetch(`http://${address}:${open.port}/healthz`, {
      headers: { host: `${address}:${open.port}` },
    });
    expect(await answer.json()).toEqual({ status: 'ok' });
    await open.close();
  });
});

describe('who may ask', () => {
  const hosts = () => ({
    good: ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]', hostname(), 'meet.example'].map(
      (name) => `${name}:${hub.port}`,
    ),
    bad: [
      'localhost',
      'localhost:1',
      'meet.example:8443',
      `evil.example:${hub.port}`,
      `10.99.99.99:${hub.port}`,
      `127.0.0.1.evil.com:${hub.port}`,
      `localhost:${hub.port}@evil.com`,
      `user@localhost:${hub.port}`,
      `localhost:${hub.port}/x`,
    ],
  });
  const origins = () => ({
    good: ['app://earshot', `http://127.0.0.1:${hub.port}`],
    bad: [
      'null',
      'https://evil.com',
      `http://127.0.0.1:${hub.port}.evil.com`,
      `http://127.0.0.1.evil.com:${hub.port}`,
      `http://evil.com:${hub.port}`,
      'http://127.0.0.1:1',
      'app://earshot.evil.com',
      'file://',
      `http://localhost:${hub.port}`,
    ],
  });

  it('[HTTP-2] only a Host of our own is answered', async () => {
    for (const host of [...hosts().good, 'proxy.example:8443'])
      expect([host, (await get('/', { host })).status]).toEqual([host, 200]);
    for (const host of hosts().bad) expect([host, (await get('/', { host })).status]).not.toEqual([host, 200]);
  });

  it('[HTTP-3] only our own Origin is answered', async () => {
    for (const origin of origins().good) expect([origin, (await get('/', { origin })).status]).toEqual([origin, 200]);
    for (const origin of origins().bad) expect([origin, (await get('/', { origin })).status]).toEqual([origin, 403]);
  });

  it('[HTTP-2] [HTTP-3] the same holds for the WebSocket', async () => {
    const open = async (extraHeaders: Record<string, string>) => {
      const client = new RawClient(hub.url, { extraHeaders });
      const result = await client.until(({ socket, closedBy }) => socket.connected || closedBy);
      client.socket.disconnect();
      return result === true;
    };
    for (const origin of origins().good) expect([origin, await open({ origin })]).toEqual([origin, true]);
    for (const origin of origins().bad) expect([origin, await open({ origin })]).toEqual([origin, false]);
    for (const host of hosts().bad) expect([host, await open({ host })]).toEqual([host, false]);
  });

  it('[HTTP-7] long polling is refused', async () => {
    expect(await get('/socket.io/?EIO=4&transport=polling')).toMatchObject({ status: 400 });
  });
});
