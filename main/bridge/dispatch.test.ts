import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../signaling/protocol/index.ts';
import { BRIDGE_CALLS, type BridgeHandlers } from './contract.ts';
import { dispatch } from './dispatch.ts';

/** Answers every call with null. */
const HANDLERS = Object.fromEntries(BRIDGE_CALLS.map((call) => [call, () => ok(null)])) as Partial<BridgeHandlers>;

describe('dispatch', () => {
  it('hands parsed input to the handler', async () => {
    const startSignaling = vi.fn(() => ok(null));
    const reply = await dispatch(
      { startSignaling },
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
    ['sign', { purpose: 'hello', challenge: 'c'.repeat(43), hubId: 'h'.repeat(12), hubKey: null }],
    ['sign', { purpose: 'ask-to-join', from: 'f'.repeat(22), to: 't'.repeat(22), challenge: 'c'.repeat(44) }],
    [
      'sign',
      { purpose: 'ask-to-join', from: 'f'.repeat(22), to: 't'.repeat(22), challenge: 'c'.repeat(43), hubId: '' },
    ],
    ['findHub', { address: 'x'.repeat(513) }],
    ['trustHubKey', { address: 'x' }],
    ['checkConnection', { unreachablePeers: -1 }],
    ['chooseShareSource', { sourceId: 'x'.repeat(129), part: null }],
    ['chooseShareSource', { sourceId: 'screen:0:0' }],
    ['setIceServers', { servers: [{ urls: ['http://example.org'] }] }],
  ] as const)('[ID-6] refuses %s with %j', async (call, payload) => {
    expect(await dispatch(HANDLERS, call, payload, vi.fn())).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('refuses a call that is not for this page', async () => {
    const reply = await dispatch({}, 'listShareSources', null, vi.fn());
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('keeps what a handler threw to itself', async () => {
    const log = vi.fn();
    const error = new Error('/home/ada/secret');
    const reply = await dispatch({ attach: () => Promise.reject(error) }, 'attach', null, log);
    expect(reply).toMatchObject({ ok: false, code: 'internal' });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(log).toHaveBeenCalledWith('bridge call attach failed', error);
  });
});
