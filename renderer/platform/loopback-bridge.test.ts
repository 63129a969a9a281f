import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EarshotBridge } from '../../main/bridge/contract.ts';
import type { BridgeEvent } from '../../main/bridge/events.ts';
import { ok } from '../../signaling/protocol/index.ts';
import { fakeStorage } from '../../tests/support/fake-storage.ts';
import { connectLoopbackBridge } from './loopback-bridge.ts';

const SECRET = 's'.repeat(43);
const ATTACHED = {
  publicKey: 'A'.repeat(43),
  policy: { locked: [], troubles: [] },
  sharePicker: false,
  tray: null,
};
const PROFILE = { name: 'Ann', availability: 'available' } as const;

/** The process behind the bridge: answers what it is told to, and notes the calls. */
class FakeProcess {
  readonly calls: string[] = [];
  readonly auths: unknown[] = [];
  peerId = 'p'.repeat(22);
  readonly #http: HttpServer;
  readonly #io: Server;

  private constructor(http: HttpServer, address: string) {
    this.#http = http;
    this.#io = new Server(http, { path: '/bridge' });
    const hubInfo = {
      ownAddresses: [address],
      fixed: null,
      hub: { kind: 'own', others: 0 },
      iceServers: [],
      trusted: [],
      guestsAsking: [],
    };
    this.#io.on('connection', (socket) => {
      this.auths.push(socket.handshake.auth);
      socket.on('call', (call: string, _input: unknown, answer: (reply: unknown) => void) => {
        this.calls.push(call);
        answer(ok(call === 'attach' ? { ...ATTACHED, peerId: this.peerId, hubInfo } : null));
      });
    });
  }

  static async start(port: number, address: string): Promise<FakeProcess> {
    const http = createServer().listen(port, '127.0.0.1');
    await once(http, 'listening');
    return new FakeProcess(http, address);
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  tell(event: unknown): void {
    this.#io.emit('event', event);
  }

  close(): Promise<void> {
    return this.#io.close();
  }
}

describe('connectLoopbackBridge', () => {
  let running: FakeProcess;
  let bridge: EarshotBridge;
  let events: BridgeEvent[];
  let tab: Map<string, string | null>;

  beforeEach(async () => {
    running = await FakeProcess.start(0, 'https://192.0.2.7:1');
    const host = `127.0.0.1:${running.port}`;
    vi.stubGlobal('location', { protocol: 'http:', host, hostname: '127.0.0.1', port: String(running.port) });
    // The bridge of an earlier test still looks for its process.
    const heard: BridgeEvent[] = [];
    events = heard;
    tab = new Map();
    bridge = connectLoopbackBridge('/bridge', SECRET, fakeStorage(tab));
    bridge.onEvent((event) => void heard.push(event));
  });
  afterEach(async () => {
    await running.close();
    vi.unstubAllGlobals();
  });

  it('attaches anew to a process that was started again, tells its hub, and goes on with signaling', async () => {
    await bridge.attach(null);
    await bridge.startSignaling(PROFILE);
    const { port } = running;
    await running.close();
    await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ state: { reason: 'connection-lost' } }));
    running = await FakeProcess.start(port, 'https://192.0.2.7:2');
    await vi.waitFor(() => expect(running.calls).toEqual(['attach', 'startSignaling']), 10_000);
    expect(events.at(-1)).toMatchObject({ kind: 'hub-info', info: { ownAddresses: ['https://192.0.2.7:2'] } });
  });

  it('[ID-7] says who it was, and begins anew when it is somebody else', async () => {
    await bridge.attach(null);
    const { port } = running;
    expect(running.auths).toEqual([{ secret: SECRET, peerId: null }]);
    await running.close();
    const reload = vi.fn();
    vi.stubGlobal('location', { reload });
    running = await FakeProcess.start(port, 'https://192.0.2.7:2');
    running.peerId = 'q'.repeat(22);
    await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce(), 10_000);
    expect(running.auths).toEqual([{ secret: SECRET, peerId: 'p'.repeat(22) }]);
    expect([...tab.values()]).toEqual(['q'.repeat(22)]);
  });

  it('says that it is shut out by a process that does not know its cookie, and goes on once it is let in', async () => {
    await bridge.attach(null);
    const { port } = running;
    await running.close();
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 403 })));
    await vi.waitFor(
      () => expect(events.at(-1)).toMatchObject({ state: { kind: 'refused', code: 'page-closed' } }),
      10_000,
    );
    running = await FakeProcess.start(port, 'https://192.0.2.7:2');
    await vi.waitFor(() => expect(events.at(-1)).toMatchObject({ kind: 'hub-info' }), 10_000);
  });

  it('takes no event and no answer that does not meet the contract', async () => {
    expect(await bridge.attach(null)).toMatchObject({ ok: true, data: { sharePicker: false } });
    expect(await bridge.checkConnection({ unreachablePeers: 0 })).toMatchObject({ code: 'internal' });
    running.tell({ kind: 'signaling-state', state: { kind: 'online' } });
    running.tell({ kind: 'signaling-event', name: 'people', payload: [] });
    running.tell({ kind: 'signaling-state', state: { kind: 'connecting' } });
    await vi.waitFor(() => expect(events).toEqual([{ kind: 'signaling-state', state: { kind: 'connecting' } }]));
  });
});
