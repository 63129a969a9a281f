import { describe, expect, it, vi } from 'vitest';
import { ok } from '../signaling/protocol/index.ts';
import type { BridgeHandlers } from './bridge.ts';
import { dispatch } from './dispatch.ts';

function fakeHandlers(change: Partial<BridgeHandlers>): BridgeHandlers {
  const nothing = () => ok(null);
  return {
    attach: () => ok({ ownAddresses: [], fixed: null, hub: { kind: 'seeking' as const }, iceServers: [] }),
    startSignaling: nothing,
    stopSignaling: nothing,
    retrySignaling: nothing,
    request: nothing,
    setHubAddress: nothing,
    findHub: nothing,
    trustHubKey: nothing,
    checkConnection: () => ok({ verdict: { kind: 'all-well' as const }, steps: [] }),
    setIceServers: nothing,
    getShareChoice: () => ok('picker' as const),
    listShareSources: () => ok([]),
    chooseShareSource: nothing,
    ...change,
  };
}

describe('dispatch', () => {
  it('hands parsed input to the handler', async () => {
    const startSignaling = vi.fn(() => ok(null));
    const reply = await dispatch(
      fakeHandlers({ startSignaling }),
      'startSignaling',
      { name: '  Ada   Lovelace ', availability: 'available' },
      vi.fn(),
    );
    expect(reply).toEqual(ok(null));
    expect(startSignaling).toHaveBeenCalledWith({ name: 'Ada Lovelace', availability: 'available' });
  });

  it.each([
    ['attach', {}],
    ['startSignaling', { name: 'Ada' }],
    ['request', { name: 'hello', input: {} }],
    ['request', { name: '__proto__', input: {} }],
    ['findHub', { address: 'x'.repeat(513) }],
    ['trustHubKey', {}],
    ['checkConnection', { unreachablePeers: -1 }],
    ['chooseShareSource', { sourceId: 'x'.repeat(129) }],
    ['setIceServers', { servers: [{ urls: ['http://example.org'] }] }],
  ] as const)('refuses %s with %j', async (call, payload) => {
    expect(await dispatch(fakeHandlers({}), call, payload, vi.fn())).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('keeps what a handler threw to itself', async () => {
    const log = vi.fn();
    const error = new Error('/home/ada/secret');
    const handlers = fakeHandlers({ attach: () => Promise.reject(error) });
    const reply = await dispatch(handlers, 'attach', null, log);
    expect(reply).toMatchObject({ ok: false, code: 'internal' });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(log).toHaveBeenCalledWith('bridge call attach failed', error);
  });
});
