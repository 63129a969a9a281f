import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SignalingState } from '../../signaling/client/signaling.ts';
import { loadOrCreateCertificate } from '../../signaling/net/certificate.ts';
import { ok } from '../../signaling/protocol/index.ts';
import { signerOf } from '../../signaling/server/identity.ts';
import { GREETING, serveTestHub } from '../../signaling/server/testing/hub.ts';
import type { BridgeEvent } from '../bridge/events.ts';
import { targetAt } from './hub-target.ts';
import { SignalingHost } from './signaling-host.ts';

const HELLO = { peerId: 'p'.repeat(22), iceServers: [], people: [], peopleAccess: 'open' };

describe('SignalingHost', () => {
  let silentHub: Server;
  let url: string;
  beforeEach(async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    silentHub = new Server(server);
    silentHub.on('connection', (socket) => {
      socket.on('features', (_input, answer: (reply: unknown) => void) => answer(ok(GREETING)));
      socket.on('hello', (_input, answer: (reply: unknown) => void) => answer(ok(HELLO)));
    });
  });
  afterEach(() => silentHub.close());

  it('stops without the word of a hub that does not answer any more', async () => {
    const { host, states } = await online(url);
    await host.stop();
    expect(states.at(-1)).toEqual({ kind: 'idle' });
    await vi.waitFor(() => expect(silentHub.of('/').sockets.size).toBe(0));
  });

  it('stops once the hub has told the others, also when it was stopped by the page a moment before', async () => {
    const { host } = await online(url);
    let answerLeave = (): void => {};
    for (const socket of silentHub.of('/').sockets.values()) {
      socket.on('leave', (_input, answer: (reply: unknown) => void) => (answerLeave = () => answer(ok({}))));
    }
    const stopped = vi.fn();
    void host.stop();
    void host.stop().then(stopped);
    await vi.waitFor(() => expect(silentHub.of('/').sockets.size).toBe(1));
    expect(stopped).not.toHaveBeenCalled();
    await vi.waitFor(() => {
      answerLeave();
      expect(stopped).toHaveBeenCalled();
    });
  });

  it('goes over to another hub without a state that says that nobody said hello', async () => {
    const { host, states } = await online(url);
    states.length = 0;
    host.connectTo(targetAt({ url: url.replace('127.0.0.1', 'localhost'), keyPin: '' }));
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ kind: 'online' }));
    expect(states.map(({ kind }) => kind)).toEqual(['connecting', 'online']);
    await host.stop();
  });

  it('[RECOVER-4] connects anew after a change of network when the hub does not answer any more', async () => {
    const { host, states } = await online(url);
    states.length = 0;
    host.networkChanged();
    await vi.waitFor(() => expect(states.map(({ kind }) => kind)).toEqual(['offline', 'online']), { timeout: 5_000 });
    await host.stop();
  });

  it('stays where it is when the hub is the same', async () => {
    const { host, states } = await online(url);
    states.length = 0;
    host.connectTo(targetAt({ url, keyPin: '' }));
    expect(states).toEqual([]);
    await host.stop();
  });

  it('[MOVED-1] says that the hub is gone, here and to the page, when it sends its clients away', async () => {
    const { host, states, onLost } = await online(url);
    expect(onLost).not.toHaveBeenCalled();
    silentHub.emit('closing', { reason: 'moved', url: 'https://10.0.0.5:27474' });
    silentHub.disconnectSockets(true);
    await vi.waitFor(() => expect(onLost).toHaveBeenCalled());
    expect(states.at(-1)).toMatchObject({ kind: 'offline', reason: 'hub-closed' });
    await host.stop();
  });

  it('[VER-2] tells the page how many events of the hub nobody here knows', async () => {
    const { host, unknownEvents } = await online(url);
    for (let time = 0; time < 12; time += 1) silentHub.emit('tomorrow', { time });
    await vi.waitFor(() => expect(unknownEvents).toEqual([1, 10]));
    await host.stop();
  });

  async function online(hub: string) {
    const states: SignalingState[] = [];
    const unknownEvents: number[] = [];
    const onLost = vi.fn();
    const emit = (event: BridgeEvent): void => {
      if (event.kind === 'signaling-state') states.push(event.state);
      if (event.kind === 'unknown-events') unknownEvents.push(event.count);
    };
    const host = new SignalingHost({
      signer: signerOf('s'.repeat(43)),
      target: targetAt({ url: hub, keyPin: '' }),
      emit,
      onLost,
    });
    host.start({ name: 'Ann', availability: 'available' });
    await vi.waitFor(() =>
      expect(states.at(-1)).toEqual({ kind: 'online', ...HELLO, hubId: GREETING.hubId, features: [] }),
    );
    return { host, states, unknownEvents, onLost };
  }
});

describe('SignalingHost and keys', () => {
  it('asks the person about another key only where a person named the hub', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'earshot-host-'));
    const hub = await serveTestHub({}, { tls: await loadOrCreateCertificate({ dir: folder }) });
    const url = `https://127.0.0.1:${hub.port}`;
    const target = targetAt({ url, keyPin: `${'A'.repeat(43)}=` });
    const states: SignalingState[] = [];
    const options = {
      signer: signerOf('s'.repeat(43)),
      onLost: () => {},
      emit: (event: BridgeEvent) => void (event.kind === 'signaling-state' && states.push(event.state)),
    };
    const named = new SignalingHost({ ...options, target: { ...target, onOtherKey: 'ask' } });
    named.start({ name: 'Ann', availability: 'available' });
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ kind: 'refused', code: 'hub-key-changed' }));

    const found = new SignalingHost({ ...options, target });
    found.start({ name: 'Ann', availability: 'available' });
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ kind: 'offline', reason: 'unreachable' }));
    await found.stop();
    await hub.close();
    await rm(folder, { recursive: true });
  });
});
