import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, get, type RequestOptions, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadOrCreateCertificate } from './certificate.ts';
import { HubKeyChangedError, keyPinOf, PinnedAgent, type KeyPin } from './pinned-agent.ts';

function memoryPin(initial: string | null): KeyPin & { value: string | null; refusals: number } {
  return {
    value: initial,
    refusals: 0,
    get() {
      return this.value;
    },
    set(pin) {
      this.value = pin;
    },
    refused() {
      this.refusals += 1;
    },
  };
}

describe('PinnedAgent', () => {
  let folder: string;
  let server: Server;
  let url: string;
  let pin: string;
  let cert: string;
  const requests = vi.fn();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'earshot-pin-'));
    const tls = await loadOrCreateCertificate({ dir: folder });
    pin = keyPinOf(new X509Certificate(tls.cert));
    server = createServer(tls, (_request, response) => {
      requests();
      response.end('hello');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    cert = tls.cert;
    url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  function ask(agent: PinnedAgent, options: RequestOptions = {}): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      get(url, { ...options, agent }, (response) => resolve(response.resume().statusCode)).once('error', reject);
    });
  }

  it('trusts the first key and remembers it', async () => {
    const known = memoryPin(null);
    expect(await ask(new PinnedAgent(known))).toBe(200);
    expect(known.value).toBe(pin);
    expect(pin).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });

  it('takes the key it knows', async () => {
    expect(await ask(new PinnedAgent(memoryPin(pin)))).toBe(200);
  });

  it('refuses another key before anything is sent, and keeps the one it knows', async () => {
    const known = memoryPin(
      keyPinOf(new X509Certificate((await loadOrCreateCertificate({ dir: join(folder, 'b') })).cert)),
    );
    const before = known.value;
    const onKeyChanged = vi.fn();
    requests.mockClear();
    await expect(ask(new PinnedAgent(known, onKeyChanged))).rejects.toBeInstanceOf(HubKeyChangedError);
    expect(onKeyChanged).toHaveBeenCalledOnce();
    expect(known.refusals).toBe(1);
    expect(requests).not.toHaveBeenCalled();
    expect(known.value).toBe(before);
  });

  it('takes a trusted certificate without pinning it, but not in place of the key it knows', async () => {
    const unknown = memoryPin(null);
    expect(await ask(new PinnedAgent(unknown), { ca: cert })).toBe(200);
    expect(unknown.value).toBeNull();
    const another = memoryPin(`${'A'.repeat(43)}=`);
    await expect(ask(new PinnedAgent(another), { ca: cert })).rejects.toBeInstanceOf(HubKeyChangedError);
  });

  // Only Linux has all of 127.0.0.0/8 without listing it, as an address is that a computer has no more.
  it.runIf(process.platform === 'linux')('closes connections from addresses that are gone, and no others', async () => {
    const agent = new PinnedAgent(memoryPin(pin));
    const { port } = server.address() as AddressInfo;
    const open = (localAddress: string): Promise<Duplex> =>
      new Promise((resolve) => {
        // Node's types leave localAddress to plain TCP.
        const from = { host: '127.0.0.1', port, localAddress };
        agent.createConnection(from, (_error, socket) => resolve(socket));
      });
    const sockets = await Promise.all(['127.0.0.1', '127.0.0.7'].map(open));
    agent.dropLostAddresses();
    expect(sockets.map(({ destroyed }) => destroyed)).toEqual([false, true]);
    for (const socket of sockets) socket.destroy();
  });

  it('passes on that nobody listens', async () => {
    const nobody = get('https://127.0.0.1:1/', { agent: new PinnedAgent(memoryPin(null)) });
    const [error] = (await once(nobody, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });
});
