import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { get as getSecure } from 'node:https';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadOrCreateCertificate, type TlsIdentity } from '../net/certificate.ts';
import type { HubLimits } from './config.ts';
import { serveTestHub, type TestHub } from './testing/hub.ts';
import { RawClient } from './testing/raw-client.ts';

let dir: string;
let tls: TlsIdentity;
let hub: TestHub;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'earshot-plain-'));
  tls = await loadOrCreateCertificate({ dir });
});
afterAll(() => rmSync(dir, { recursive: true }));
afterEach(() => hub.close());

async function start(limits: Partial<HubLimits> = {}, identity = tls): Promise<void> {
  hub = await serveTestHub(limits, { tls: identity, hostNames: ['meet.example'] });
}

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = request({ host: '127.0.0.1', port: hub.port, path, method, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let body = '';
  for await (const chunk of response) body += String(chunk);
  return { status: response.statusCode, headers: response.headers, body };
}

async function getSecurely(path: string): Promise<number | undefined> {
  const sent = getSecure(`https://127.0.0.1:${hub.port}${path}`, { ca: tls.cert, agent: false });
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

/** A connection that said this much. */
async function opened(...bytes: (string | Uint8Array)[]): Promise<Socket> {
  const socket = connect(hub.port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  for (const part of bytes) socket.write(part);
  return socket.resume();
}

describe('[GUEST-1] one port for https and plain http', { timeout: 15_000 }, () => {
  it('serves the hub to those who speak TLS, WebSockets included', async () => {
    await start();
    expect(await getSecurely('/healthz')).toBe(200);
    const client = new RawClient(hub.url, { ca: tls.cert });
    await client.until(({ socket }) => socket.connected);
  });

  it.each(['/', '/j/', '/j/team-room', '/j/Team-Room/', '/j/team?x=1'])('shows the page before at %s', async (path) => {
    await start();
    const { status, headers, body } = await get(path);
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain(`href="https://127.0.0.1:${hub.port}${path}"`);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(headers['content-security-policy']).not.toMatch(/unsafe/);
    expect(headers['content-security-policy']).toContain("script-src 'self';");
  });

  it('[GUEST-2] has a script file, which passes on what browsers do not send', async () => {
    await start();
    const { status, headers, body } = await get('/guest.js');
    expect([status, headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
    expect(body).toContain('location.hash');
  });

  it.each([
    '/j/a',
    '/x/j/team',
    '/healthz',
    '/assets/index.js',
    '/lan',
    '//evil.example',
    '/socket.io/?EIO=4',
    '/j/%22',
  ])('sends %s to https as it is', async (path) => {
    await start();
    const { status, headers } = await get(path);
    expect([status, headers.location]).toEqual([307, `https://127.0.0.1:${hub.port}${path}`]);
  });

  it('never leads to another host', async () => {
    await start();
    const { headers } = await get('http://evil.example/');
    expect(headers.location).toBe(`https://127.0.0.1:${hub.port}/`);
    for (const host of [`evil.example:${hub.port}`, 'evil.example', `127.0.0.1:${hub.port}@evil.example`])
      expect([host, (await get('/', { host })).status]).toEqual([host, 403]);
    expect((await get('/', { origin: 'https://evil.example' })).status).toBe(403);
  });

  it('[HTTP-1] has GET and HEAD only', async () => {
    await start();
    expect(await get('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect(await get('/', {}, 'POST')).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  });

  it('explains nothing where browsers know the certificate', async () => {
    const { clientcert, clientprivate } = await generate([{ name: 'commonName', value: 'An authority' }], {
      keyType: 'ec',
      algorithm: 'sha256',
      clientCertificate: { cn: 'meet.example' },
    });
    await start({}, { cert: String(clientcert), key: String(clientprivate) });
    expect(await get('/j/team')).toMatchObject({ status: 307, body: '' });
  });

  it('[MOVED-2] sends pages to the hub that serves', async () => {
    await start();
    hub.moveTo('https://192.0.2.7:27474');
    expect(await get('/j/team')).toMatchObject({ status: 307, headers: { location: 'http://192.0.2.7:27474/j/team' } });
  });
});

describe('[LIM-7] bad connections', { timeout: 15_000 }, () => {
  it('end when they say nothing, or nothing more after the first byte of TLS', async () => {
    await start({ helloTimeoutMs: 100 });
    const sockets = await Promise.all([opened(), opened(Uint8Array.of(0x16)), opened(Uint8Array.of(0x16, 3, 1, 2))]);
    await Promise.all(sockets.map((socket) => once(socket, 'close')));
    expect(await getSecurely('/healthz')).toBe(200);
  });

  it.each([
    ['nonsense', Uint8Array.of(0, 1, 2, 3)],
    ['TLS that is none', Uint8Array.from({ length: 600 }, () => 0x16)],
    ['half a request and a goodbye', 'GET / HT'],
    ['headers of 100 KB', `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
  ])('%s costs the connection and nothing else', async (_, bytes) => {
    await start();
    const socket = await opened(bytes);
    socket.end();
    await once(socket, 'close');
    expect(await getSecurely('/healthz')).toBe(200);
    expect((await get('/')).status).toBe(200);
  });

  it('are let go when they are reset before or after their first byte', async () => {
    await start();
    for (const socket of await Promise.all([opened(), opened('G'), opened(Uint8Array.of(0x16))]))
      socket.resetAndDestroy();
    expect(await getSecurely('/healthz')).toBe(200);
  });

  it('go with the hub, whatever they speak', async () => {
    await start();
    const sockets = await Promise.all([opened(), opened('GET / HTTP/1.1\r\n'), opened(Uint8Array.of(0x16))]);
    // Connections are taken in order, so these were.
    expect(await getSecurely('/healthz')).toBe(200);
    const closed = sockets.map((socket) => once(socket, 'close'));
    await hub.close();
    await Promise.all(closed);
  });
});

describe('[LAN-13] addresses that a hub does not accept', () => {
  it.each([
    ['TLS', Uint8Array.of(0x16, 3, 1, 0, 5, 1, 0, 0, 1, 0)],
    ['plain http', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'],
  ])('get no byte by %s', async (_way, bytes) => {
    hub = await serveTestHub({}, { tls, accepts: (address) => !address.endsWith('127.0.0.2') });
    const answerTo = async (localAddress: string): Promise<number> => {
      const socket = connect({ port: hub.port, host: '127.0.0.1', localAddress });
      socket.on('error', () => {});
      socket.write(bytes);
      // A browser's or a program's connection stays open until it was answered.
      socket.once('data', () => socket.destroy());
      await once(socket, 'close');
      return socket.bytesRead;
    };
    expect(await answerTo('127.0.0.2')).toBe(0);
    expect(await answerTo('127.0.0.3')).toBeGreaterThan(0);
  });
});
