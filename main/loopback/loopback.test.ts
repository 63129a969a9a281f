import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ok } from '../../signaling/protocol/index.ts';
import { signerOf } from '../../signaling/server/identity.ts';
import { randomSecret } from '../../signaling/server/testing/hub.ts';
import { HANDED_BYTES } from '../bridge/portable.ts';
import type { NetworkHandlers } from '../network/handlers.ts';
import type { Network } from '../network/network.ts';
import { openSettings } from '../settings.ts';
import { serveBridge } from './bridge-server.ts';
import { servePage } from './page-server.ts';
import { TabSigners } from './tab-signers.ts';
import { TICKET_MS, Tickets } from './tickets.ts';

const SECRET = 's'.repeat(43);
const POLICY = { locked: ['hub'], troubles: [] };
const ATTACHED = {
  peerId: 'p'.repeat(22),
  publicKey: 'A'.repeat(43),
  hubInfo: {
    ownAddresses: [],
    fixed: null,
    hub: { kind: 'seeking' as const },
    iceServers: [],
    trusted: [],
    guestsAsking: [],
  },
};

const handlers: Partial<NetworkHandlers> = {};
const network: Network = {
  open: () => ({
    handlers: handlers as NetworkHandlers,
    attach: () => ATTACHED,
    detach: () => undefined,
    close: () => Promise.resolve(),
  }),
  otherHub: null,
  wokeUp: () => undefined,
  close: () => Promise.resolve(),
};

describe('the app in its browser form', () => {
  let folder: string;
  let port: number;
  let tickets: Tickets;
  /** As a browser sends it, once it was shown a ticket. */
  let cookie: string;
  let close: () => Promise<void>;
  const clients: Socket[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-loopback-'));
    await writeFile(join(folder, 'index.html'), '<html><head></head></html>');
    await writeFile(join(folder, 'app.js'), '');
    tickets = new Tickets();
    const { server, url } = await servePage(folder, [0], tickets);
    const bridge = serveBridge(server, tickets, {
      network,
      settings: await openSettings(join(folder, 'settings.json')),
      policy: POLICY,
      signers: new TabSigners(signerOf(randomSecret())),
    });
    port = Number(new URL(url).port);
    cookie = await signIn(tickets.printedUrl('/'));
    close = () => bridge.close();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.disconnect();
  });
  afterAll(async () => {
    await close();
    await rm(folder, { recursive: true });
  });

  function connect(headers: Record<string, string> = {}): Socket {
    const extraHeaders = { Host: `localhost:${port}`, Origin: `http://localhost:${port}`, Cookie: cookie, ...headers };
    const options = { path: '/bridge', transports: ['websocket'], reconnection: false, forceNew: true };
    const client = io(`http://127.0.0.1:${port}`, { ...options, auth: { secret: SECRET, peerId: null }, extraHeaders });
    clients.push(client);
    return client;
  }

  interface Answer {
    status: number | undefined;
    headers: IncomingHttpHeaders;
    body: string;
  }

  async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
    const options = { host: '127.0.0.1', port, path, method };
    const call = request({ ...options, headers: { Host: `localhost:${port}`, ...headers } }).end();
    const [response] = (await once(call, 'response')) as [IncomingMessage];
    const { statusCode: status, headers: sent } = response;
    return { status, headers: sent, body: await text(response) };
  }

  async function signIn(path: string): Promise<string> {
    const { headers } = await get(path);
    return headers['set-cookie']?.[0]?.replace(/;.*/, '') ?? '';
  }

  it('exchanges the printed address for a cookie of its port, and leads to the address without the ticket', async () => {
    const { status, headers } = await get(tickets.printedUrl('/j/team'));
    expect(status).toBe(303);
    expect(headers).toMatchObject({
      location: '/j/team',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^earshot-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`)),
    ]);
    expect(await signIn(tickets.printedUrl('/'))).toBe(cookie);
  });

  it('takes the address on the command line of a browser once, from a browser that opens it, and for a minute', async () => {
    const once = tickets.singleUrl('/');
    expect((await get(once, {}, 'HEAD')).status).toBe(403);
    expect(await signIn(once)).toBe(cookie);
    expect(await get(once)).toMatchObject({ status: 403 });
    // A tab of the same browser that has it still.
    expect(await get(once, { Cookie: cookie })).toMatchObject({ status: 303, headers: { location: '/' } });

    const late = tickets.singleUrl('/');
    const now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockReturnValue(now + TICKET_MS);
    expect((await get(late)).status).toBe(403);
    clock.mockRestore();
  });

  it.each(['localhost', '127.0.0.1', '[::1]'])(
    'gives %s the page with the cookie, for no cache to keep',
    async (host) => {
      const { status, headers, body } = await get('/', { Host: `${host}:${port}`, Cookie: `a=b; ${cookie}` });
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      expect(body).toBe('<html><head><meta name="earshot-bridge" content="/bridge" /></head></html>');
    },
  );

  it.each(['/', '/j/team', '/?ticket=', `/?ticket=${'x'.repeat(43)}`])(
    'gives no page without it, but words: %s',
    async (path) => {
      for (const headers of [{}, { Cookie: `earshot-${port}=${'x'.repeat(43)}` }]) {
        const { status, headers: sent, body } = await get(path, headers);
        expect(status).toBe(403);
        expect(sent).toMatchObject({ 'cache-control': 'no-store' });
        expect(sent['set-cookie']).toBeUndefined();
        expect(body).toContain('Open Earshot by the address that it printed');
        expect(body).not.toContain('earshot-bridge');
      }
    },
  );

  it.each(['evil.test', hostname(), `${hostname()}.local`, 'localhost.evil.test'])('gives %s nothing', async (host) => {
    const headers = { Host: `${host}:${port}`, Cookie: cookie };
    for (const path of ['/', '/app.js', tickets.printedUrl('/')]) {
      const { status, body } = await get(path, headers);
      expect(status).toBe(403);
      expect(body).not.toContain('earshot-bridge');
    }
  });

  it('opens the bridge to who has the cookie', async () => {
    const client = connect();
    const answer: unknown = await client.emitWithAck('call', 'attach', null);
    expect(answer).toEqual(ok({ ...ATTACHED, policy: POLICY, sharePicker: false, tray: null }));
    expect(await client.emitWithAck('call', 'listShareSources', null)).toMatchObject({ code: 'forbidden' });
    expect(await client.emitWithAck('call', 'background', null)).toMatchObject({ code: 'forbidden' });
    expect(await client.emitWithAck('call', 'toString', null)).toMatchObject({ code: 'bad-request' });
  });

  it('carries the largest file that a page hands over', async () => {
    const client = connect();
    const text = 'a'.repeat(HANDED_BYTES - 2);
    expect(await client.emitWithAck('call', 'importSettings', { text, withPeople: false })).toMatchObject({
      code: 'not-settings',
    });
    const preferences = { large: 'a'.repeat(HANDED_BYTES - '{"large":""}'.length) };
    const exported: unknown = await client.emitWithAck('call', 'exportSettings', { preferences, withPeople: false });
    expect(exported).toMatchObject({
      ok: true,
      data: { kind: 'text', text: expect.not.stringContaining('\n ') as unknown },
    });
  });

  it.each([
    { Host: 'evil.test:{port}', Origin: 'http://evil.test:{port}' },
    { Host: `${hostname()}:{port}`, Origin: `http://${hostname()}:{port}` },
    { Origin: 'http://evil.test' },
    { Origin: 'null' },
    { Cookie: '' },
    { Cookie: 'earshot-{port}=' },
    { Cookie: `earshot-{port}=${'x'.repeat(43)}` },
  ])('refuses the handshake of %j', async (headers) => {
    const withPort = Object.entries(headers).map(([name, value]) => [name, value.replace('{port}', String(port))]);
    const client = connect(Object.fromEntries(withPort) as Record<string, string>);
    await new Promise((resolve) => client.once('connect_error', resolve));
    expect(client.connected).toBe(false);
  });
});
