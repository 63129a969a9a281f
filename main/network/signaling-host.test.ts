import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../signaling/protocol/index.ts';
import { SignalingHost } from './signaling-host.ts';

const HELLO = { peerId: 'p'.repeat(22), hubId: 'h'.repeat(12), iceServers: [], people: [] };

describe('SignalingHost', () => {
  let silentHub: Server;
  let url: string;
  beforeEach(async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    silentHub = new Server(server);
    silentHub.on('connection', (socket) => {
      socket.on('hello', (_input, answer: (reply: unknown) => void) => answer(ok(HELLO)));
    });
  });
  afterEach(() => silentHub.close());

  it('leaves without the word of a hub that does not answer any more', async () => {
    const emit = vi.fn();
    const pin = { get: () => null, set: () => {}, refused: () => {} };
    const host = new SignalingHost({ secret: 's'.repeat(43), target: { url, pin }, emit });
    host.start({ name: 'Ann', availability: 'available' });
    await vi.waitFor(() =>
      expect(emit).toHaveBeenLastCalledWith({ kind: 'signaling-state', state: { kind: 'online', ...HELLO } }),
    );
    const answered = vi.fn();
    void host.request('leave', {}).then(answered);
    await host.leaveRoom();
    expect(answered).not.toHaveBeenCalled();
    host.stop();
  });
});
