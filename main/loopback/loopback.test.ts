import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../signaling/protocol/index.ts';
import type { NetworkHandlers } from '../network/handlers.ts';
import type { Network } from '../network/network.ts';
import { serveBridge } from './bridge-server.ts';
import { servePage } from './page-server.ts';

const TOKEN = 't'.repeat(43);
const SECRET = 's'.repeat(43);
const ATTACHED = {
  peerId: 'p'.repeat(22),
  hubInfo: { ownAddresses: [], fixed: null, hub: { kind: 'seeking' as const }, iceServers: [] },
};

const handlers: Partial<NetworkHandlers> = {};
const network: Network = {
  open: () => ({
    handlers: handlers as NetworkHandlers,
    attach: () => ATTACHED,
    detach: () => undefined,
    close: () => Promise.resolve(),
  }),
  close: () => Promise.resolve(),
};

describe('the app in its browser form', () => {
  let folder: string;
  let port: number;
  let close: () => Promise<void>;
  const clients: Socket[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-loopback-'));
    await writeFile(join(folder, 'index.html'), '<html><head></head></html>');
    const { server, url } = await servePage(folder, 0, TOKEN);
    const bridge = serveBridge(server, network, TOKEN);
    port = Number(new URL(url).port);
    close = () => bridge.close();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect();
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  function connect(auth: object, headers: Record<string, string> = {}): Socket {
    const extraHeaders = { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, ...headers };
    const options = { path: '/bridge', transports: ['websocket'], reconnection: false, forceNew: true };
    const client = io(`http://127.0.0.1:${port}`, { ...options, auth, extraHeaders });
    clients.push(client);
    return client;
  }

  async function getPage(host: string): Promise<{ status: number | undefined; body: string }> {
    const call = request({ host: '127.0.0.1', port, headers: { Host: `${host}:${port}` } }).end();
    const [response] = (await once(call, 'response')) as [NodeJS.ReadableStream & { statusCode?: number }];
    let body = '';
    for await (const chunk of response) body += chunk.toString();
    return { status: response.statusCode, body };
  }

  it.each(['localhost', '127.0.0.1', '[::1]'])('gives %s the page with the token', async (host) => {
    const { status, body } = await getPage(host);
    expect(status).toBe(200);
    expect(body).toContain(`<meta name="earshot-token" content="${TOKEN}" />`);
  });

  it.each(['evil.test', hostname(), `${hostname()}.local`, 'localhost.evil.test'])('gives %s no page', async (host) => {
    expect(await getPage(host)).toEqual({ status: 403, body: '' });
  });

  it('opens the bridge to who has the token', async () => {
    const client = connect({ secret: SECRET, token: TOKEN });
    const answer: unknown = await client.emitWithAck('call', 'attach', null);
    expect(answer).toEqual(ok({ ...ATTACHED, sharePicker: false }));
    expect(await client.emitWithAck('call', 'listShareSources', null)).toMatchObject({ code: 'forbidden' });
    expect(await client.emitWithAck('call', 'toString', null)).toMatchObject({ code: 'bad-request' });
  });

  it.each([{}, { token: '' }, { token: 'x'.repeat(43) }, { token: 7 }])('closes it to others: %j', async (auth) => {
    const client = connect({ secret: SECRET, ...auth });
    expect(await once(client as never, 'disconnect')).toEqual(['io server disconnect', undefined]);
  });

  it.each([
    { Host: 'evil.test:{port}', Origin: 'http://evil.test:{port}' },
    { Host: `${hostname()}:{port}`, Origin: `http://${hostname()}:{port}` },
    { Origin: 'http://evil.test' },
    { Origin: 'null' },
  ])('refuses the handshake of %j, whatever token it has', async (headers) => {
    const withPort = Object.entries(headers).map(([name, value]) => [name, value.replace('{port}', String(port))]);
    const client = connect({ secret: SECRET, token: TOKEN }, Object.fromEntries(withPort) as Record<string, string>);
    await new Promise((resolve) => client.once('connect_error', resolve));
    expect(client.connected).toBe(false);
  });
});
