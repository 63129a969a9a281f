import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { endpointOf, tryConnect, sourceAddressFor } from './tcp-connect.ts';

describe('tryConnect', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((server) => server.close()));

  async function listen(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    servers.push(server);
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  }

  it('finds an open port', async () => {
    expect(await tryConnect({ host: '127.0.0.1', port: await listen() })).toBe('open');
  });

  it('finds a closed one', async () => {
    const port = await listen();
    const [server] = servers.splice(0);
    server?.close();
    expect(await tryConnect({ host: '127.0.0.1', port })).toBe('refused');
  });

  it('takes a name that is none as unreachable', async () => {
    expect(await tryConnect({ host: 'nobody.invalid', port: 1 })).toBe('unreachable');
  });
});

describe('sourceAddressFor', () => {
  it('is the address of the card that leads there', async () => {
    expect(await sourceAddressFor({ host: '127.0.0.1', port: 9 })).toBe('127.0.0.1');
  });

  it('is null for a name that is none', async () => {
    expect(await sourceAddressFor({ host: 'nobody.invalid', port: 9 })).toBeNull();
  });
});

it.each([
  ['https://10.0.0.5:27474', { host: '10.0.0.5', port: 27_474 }],
  ['https://[fd00::1]:27474', { host: 'fd00::1', port: 27_474 }],
  ['https://hub.example', { host: 'hub.example', port: 443 }],
  ['http://localhost', { host: 'localhost', port: 80 }],
])('endpointOf %s', (url, endpoint) => expect(endpointOf(url)).toEqual(endpoint));
