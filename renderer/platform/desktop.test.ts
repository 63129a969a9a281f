import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createBridge, type EarshotBridge, type Invoke } from '../../main/bridge/contract.ts';
import type { BridgeEvent } from '../../main/bridge/events.ts';
import type { HubInfo } from '../../main/bridge/hub-info.ts';
import { Listeners } from '../../signaling/basics/listeners.ts';
import { fail, LIMITS, ok, type CheckReport } from '../../signaling/protocol/index.ts';
import { createDesktopPlatform } from './desktop.ts';

const INFO: HubInfo = {
  ownAddresses: ['https://192.0.2.7:27474', 'https://[fd00::7]:27474'],
  fixed: null,
  hub: { kind: 'own', others: 0 },
  iceServers: [{ urls: ['turn:a.test', 'turns:a.test'], username: 'u', credential: 'c' }],
  trusted: [],
  guestsAsking: [],
};

const TRAY = {
  windowShown: true,
  keepsMiniOutOfShares: false,
  computerSound: 'with-callers',
  overlay: null,
  remoteControl: { kind: 'refused', why: 'unsupported' },
} as const;
const ATTACHED = {
  peerId: 'p'.repeat(22),
  publicKey: 'A'.repeat(43),
  hubInfo: INFO,
  policy: { locked: [], troubles: [] },
  sharePicker: true,
  tray: TRAY,
};

const BOB = { peerId: 'b'.repeat(22), names: ['Bob'], firstMetAt: 1, lastMetAt: 1, verifiedAt: null };

function fakeBridge(change: Partial<EarshotBridge> = {}): EarshotBridge & { tell: (event: BridgeEvent) => void } {
  const listeners = new Listeners<BridgeEvent>();
  const answers = {
    attach: ok(ATTACHED),
    checkConnection: fail('internal', 'no check'),
    listShareSources: ok([]),
    listKnownPeople: ok([BOB]),
    listRecentCalls: ok([]),
    listNotes: ok([]),
    listKeptRooms: ok([]),
  };
  const invoke: Invoke = (call) => Promise.resolve(call in answers ? answers[call as keyof typeof answers] : ok(null));
  return {
    ...createBridge(invoke, (listener) => listeners.add(listener)),
    tell: (event) => listeners.emit(event),
    ...change,
  };
}

describe('createDesktopPlatform', () => {
  beforeEach(() => {
    vi.stubGlobal('location', { pathname: '/', hash: '' });
    vi.stubGlobal('history', {});
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('navigator', { onLine: true });
  });

  it('knows whether its window can be seen, also when that changes before all is read', async () => {
    const bridge = fakeBridge();
    const platform = await createDesktopPlatform(bridge);
    expect(platform.shown.getState()).toBe(true);
    bridge.tell({ kind: 'window-shown', shown: false });
    expect(platform.shown.getState()).toBe(false);

    const early = fakeBridge({
      listKnownPeople() {
        early.tell({ kind: 'window-shown', shown: false });
        return Promise.resolve(ok([]));
      },
    });
    expect((await createDesktopPlatform(early)).shown.getState()).toBe(false);
  });

  it('[RECENT-1] gives calls to be kept in parts that a message has room for, and begins with none that cannot be read', async () => {
    const keepRecentCalls = vi.fn<EarshotBridge['keepRecentCalls']>(() => Promise.resolve(ok(null)));
    const listRecentCalls = () => Promise.resolve(fail('internal' as const, ''));
    const { recentCalls } = await createDesktopPlatform(fakeBridge({ keepRecentCalls, listRecentCalls }));
    expect(recentCalls.kept).toEqual([]);
    const call = { peerId: BOB.peerId, name: 'Bob', at: 1, count: 1, durationMs: null, seen: true } as const;
    const calls = Array.from({ length: LIMITS.recentCalls }, (_, n) => {
      return { ...call, id: `call-${n}`, direction: 'outgoing', outcome: 'busy' } as const;
    });
    recentCalls.keep(calls);
    const sizes = keepRecentCalls.mock.calls.map(([given]) => given.calls.length);
    expect([Math.max(...sizes), sizes.reduce((sum, size) => sum + size)]).toEqual([
      LIMITS.recentCallsAtOnce,
      calls.length,
    ]);
  });

  it('makes links to the own hub, and tells when its address changes', async () => {
    const bridge = fakeBridge();
    const platform = await createDesktopPlatform(bridge);
    expect(platform.invite.origin.getState()).toBe('http://192.0.2.7:27474');
    const onChange = vi.fn();
    platform.invite.origin.subscribe(onChange);
    bridge.tell({ kind: 'hub-info', info: { ...INFO, ownAddresses: ['https://192.0.2.8:1'] } });
    expect(onChange).toHaveBeenCalledOnce();
    expect(platform.invite.origin.getState()).toBe('http://192.0.2.8:1');
  });

  it('makes links to the hub in use, and none that only this computer could open', async () => {
    const bridge = fakeBridge();
    const platform = await createDesktopPlatform(bridge);
    const hub: HubInfo['hub'] = { kind: 'other', address: 'https://192.0.2.9:1' };
    bridge.tell({ kind: 'hub-info', info: { ...INFO, hub } });
    expect(platform.invite.origin.getState()).toBe('http://192.0.2.9:1');
    bridge.tell({ kind: 'hub-info', info: { ...INFO, hub: { kind: 'seeking' } } });
    expect(platform.invite.origin.getState()).toBe('http://192.0.2.9:1');
    bridge.tell({ kind: 'hub-info', info: { ...INFO, hub, fixed: 'https://hub.test:8443' } });
    expect(platform.invite.origin.getState()).toBe('https://hub.test:8443');
    bridge.tell({ kind: 'hub-info', info: { ...INFO, hub, fixed: 'http://localhost:1' } });
    expect(platform.invite.origin.getState()).toBeNull();
    bridge.tell({ kind: 'hub-info', info: { ...INFO, ownAddresses: [] } });
    expect(platform.invite.origin.getState()).toBeNull();
  });

  it('makes none to a link-local address, which no browser opens', async () => {
    const bridge = fakeBridge();
    const platform = await createDesktopPlatform(bridge);
    bridge.tell({ kind: 'hub-info', info: { ...INFO, ownAddresses: ['https://[fe80::7]:1'] } });
    expect(platform.invite.origin.getState()).toBeNull();
    bridge.tell({ kind: 'hub-info', info: { ...INFO, hub: { kind: 'other', address: 'https://[fd00::9]:1' } } });
    expect(platform.invite.origin.getState()).toBe('http://[fd00::9]:1');
    bridge.tell({ kind: 'hub-info', info: { ...INFO, hub: { kind: 'other', address: 'https://[fe80::9]:1' } } });
    expect(platform.invite.origin.getState()).toBeNull();
  });

  it('knows who the page is, and has a picker where the process behind the bridge has one', async () => {
    const platform = await createDesktopPlatform(fakeBridge());
    expect(platform.peerId).toBe(ATTACHED.peerId);
    expect(await platform.share?.list()).toEqual([]);
    const attach = () => Promise.resolve(ok({ ...ATTACHED, sharePicker: false }));
    expect((await createDesktopPlatform(fakeBridge({ attach }))).share).toBeNull();
  });

  it('[ID-6] has descriptions, and whom it asks to join, signed by the process behind the bridge, and no hello', async () => {
    const sign = vi.fn(() => Promise.resolve(ok('signature')));
    const { signer } = await createDesktopPlatform(fakeBridge({ sign }));
    expect(signer.publicKey).toBe(ATTACHED.publicKey);
    const end = { peerId: ATTACHED.peerId, visit: 'v'.repeat(12) };
    const description = { type: 'offer', sdp: 'v=0' } as const;
    const statement = {
      purpose: 'description',
      from: end,
      to: end,
      epoch: 0,
      negotiation: 1,
      description,
      pass: null,
    } as const;
    expect(await signer.sign(statement)).toBe('signature');
    expect(sign).toHaveBeenCalledWith(statement);
    const ask = { purpose: 'ask-to-join', from: end.peerId, to: BOB.peerId, challenge: 'c'.repeat(43) } as const;
    expect(await signer.sign(ask)).toBe('signature');
    expect(sign).toHaveBeenLastCalledWith(ask);
    const hello = { purpose: 'hello', challenge: 'c'.repeat(43), hubId: 'h'.repeat(12), hubKey: null } as const;
    await expect(signer.sign(hello)).rejects.toThrow('hello');
    expect(sign).toHaveBeenCalledTimes(2);
    sign.mockResolvedValue(fail('internal', 'no key') as never);
    await expect(signer.sign(statement)).rejects.toThrow('no key');
  });

  it('passes signaling on: states, events by name, requests with their refusals', async () => {
    const request = vi.fn(() => Promise.resolve(fail('room-full', 'full')));
    const bridge = fakeBridge({ request });
    const { signaling } = await createDesktopPlatform(bridge);
    const onState = vi.fn();
    const onRoster = vi.fn();
    signaling.onState(onState);
    signaling.on('roster', onRoster);
    bridge.tell({ kind: 'signaling-state', state: { kind: 'connecting' } });
    bridge.tell({ kind: 'signaling-event', name: 'people', payload: { upserted: [], removed: [] } });
    const roster = { code: 'abc', revision: 1, members: [], elsewhere: false };
    bridge.tell({ kind: 'signaling-event', name: 'roster', payload: roster });
    expect(signaling.state).toEqual({ kind: 'connecting' });
    expect(onState).toHaveBeenCalledWith({ kind: 'connecting' });
    expect(onRoster.mock.calls).toEqual([[roster]]);
    expect(await signaling.request('join', { code: 'abc', visit: 'abcdefghijkl' })).toMatchObject({
      code: 'room-full',
    });
    expect(request).toHaveBeenCalledWith({ name: 'join', input: { code: 'abc', visit: 'abcdefghijkl' } });
  });

  it('shows one row an ICE URL, and leaves out what is empty', async () => {
    const setIceServers = vi.fn(() => Promise.resolve(ok(null)));
    const bridge = fakeBridge({ setIceServers });
    const desktop = (await createDesktopPlatform(bridge)).desktop?.(() => 0);
    expect(desktop?.settings.getState()?.iceServers.map(({ urls }) => urls)).toEqual(['turn:a.test', 'turns:a.test']);
    expect(await desktop?.setIceServers([{ urls: ' stun:b.test ', username: '', credential: '' }])).toBe('ok');
    expect(setIceServers).toHaveBeenCalledWith({ servers: [{ urls: ['stun:b.test'] }] });
  });

  it.each(['unreachable', 'hub-key-changed', 'bad-address'] as const)(
    'tells why a hub is not used: %s',
    async (code) => {
      const bridge = fakeBridge({ setHubAddress: () => Promise.resolve(fail(code, '')) });
      const desktop = (await createDesktopPlatform(bridge)).desktop?.(() => 0);
      expect(await desktop?.setHubAddress('x')).toBe(code);
    },
  );

  it('the connection check is told how many people are out of reach, and may fail', async () => {
    const report: CheckReport = { verdict: { kind: 'peers-isolated' }, steps: [] };
    const checkConnection = vi.fn(() => Promise.resolve(ok(report)));
    const { desktop } = await createDesktopPlatform(fakeBridge({ checkConnection }));
    expect(await desktop?.(() => 2).checkConnection()).toEqual(report);
    expect(checkConnection).toHaveBeenCalledWith({ unreachablePeers: 2 });
    const failing = await createDesktopPlatform(fakeBridge());
    expect(await failing.desktop?.(() => 0).checkConnection()).toBeNull();
  });

  it('finds a hub and trusts its key, or says why not', async () => {
    const trustHubKey = vi.fn(() => Promise.resolve(ok(null)));
    const findHub = () => Promise.resolve(fail('hub-key-changed', ''));
    const desktop = (await createDesktopPlatform(fakeBridge({ findHub, trustHubKey }))).desktop?.(() => 0);
    expect(await desktop?.findHub('192.0.2.9')).toBe('hub-key-changed');
    expect(await desktop?.trustHubKey('192.0.2.9', 'key')).toBe('ok');
    expect(trustHubKey).toHaveBeenCalledWith({ address: '192.0.2.9', keyPin: 'key' });
  });

  it('tells how many events of the hub nobody here knows', async () => {
    const bridge = fakeBridge();
    const onUnknown = vi.fn();
    (await createDesktopPlatform(bridge)).signaling.onUnknownEvents(onUnknown);
    bridge.tell({ kind: 'unknown-events', count: 10 });
    expect(onUnknown).toHaveBeenCalledExactlyOnceWith(10);
  });

  it('[RING-14] asks whether calls are silent; they are not where nothing answers', async () => {
    const asked = (change: Partial<EarshotBridge>) => createDesktopPlatform(fakeBridge(change));
    const quiet = await asked({ systemQuiet: () => Promise.resolve(ok({ quiet: true })) });
    expect(await quiet.systemQuiet?.()).toBe(true);
    const failing = await asked({ systemQuiet: () => Promise.resolve(fail('internal', 'broken')) });
    expect(await failing.systemQuiet?.()).toBe(false);
  });

  it('tells that the network changed', async () => {
    const bridge = fakeBridge();
    const onChange = vi.fn();
    (await createDesktopPlatform(bridge)).network.onChange(onChange);
    bridge.tell({ kind: 'network-changed' });
    expect(onChange).toHaveBeenCalledOnce();
  });
});
